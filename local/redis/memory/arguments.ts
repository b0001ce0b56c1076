import { RedisError } from '../reply.ts';

/** Parsing of command arguments with Redis's own error texts. */
export function integer(text: string | undefined): number {
  if (text === undefined || !/^-?\d+$/.test(text) || !Number.isSafeInteger(Number(text))) {
    throw new RedisError('ERR value is not an integer or out of range');
  }
  return Number(text);
}

export function score(text: string): number {
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new RedisError('ERR value is not a valid float');
  return value;
}

/** Scores as Redis prints them. */
export function scoreText(value: number): string {
  if (value === Infinity) return 'inf';
  return value === -Infinity ? '-inf' : String(value);
}

export function syntaxError(): RedisError {
  return new RedisError('ERR syntax error');
}

/** Field and value pairs, of which there must be at least one. */
export function pairs(command: string, items: string[]): [string, string][] {
  if (items.length === 0 || items.length % 2 !== 0) {
    throw new RedisError(`ERR wrong number of arguments for '${command}' command`);
  }
  return Array.from({ length: items.length / 2 }, (_, index) => [items[index * 2] ?? '', items[index * 2 + 1] ?? '']);
}

/** A Redis glob as a regular expression: `*`, `?`, `[a-z]`, `[^a]` and backslash escapes. */
export function glob(pattern: string): RegExp {
  const source = pattern.replace(
    /\\(.)|\*|\?|\[(\^?)((?:\\.|[^\]])*)\]|[^\w]/gs,
    (token, escaped, negated, members) => {
      if (escaped !== undefined) return literally(escaped);
      if (token === '*') return '[\\s\\S]*';
      if (token === '?') return '[\\s\\S]';
      if (members !== undefined) return `[${negated}${String(members).replace(/[\\[]/g, '\\$&')}]`;
      return literally(token);
    },
  );
  return new RegExp(`^${source}$`);
}

function literally(text: string): string {
  return text.replace(/[^\w\s]/g, '\\$&');
}

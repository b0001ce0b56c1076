import { afterHead } from './after-head.ts';
import type { CommandReader } from './command-line.ts';
import { readCount } from './read-count.ts';
import { readUnit } from './unit-names.ts';
import type { Word } from './words.ts';

const HEAD =
  /^(convert|whats|what is|what are|what|how (much|far|high|long|heavy|hot|cold|fast|tall|wide) (is|are)|how (much|far|high|long|heavy|hot|cold|fast)s)?\b/;
const INTO = /^(in|to|into|as|equals)$/;
const EVERY = 1e9;

/** "convert 100 miles to km", "how many k's is 60 miles". */
export const readConversion: CommandReader = (line) => {
  const args = forward(line.words, line.hints.currency) ?? backward(line.words, line.hints.currency);
  return args && args.from !== args.to ? { kind: 'call', call: { tool: 'convert_units', args } } : null;
};

type Currency = Parameters<typeof readUnit>[2];

/** A number and its unit, "in", another unit, and nothing more. */
function forward(words: readonly Word[], currency: Currency) {
  const rest = afterHead(words, HEAD) ?? words;
  const told = measured(rest, 0, currency);
  if (!told || !INTO.test(rest[told.to]?.word ?? '')) return null;
  const into = readUnit(rest, told.to + 1, currency);
  return into && into.to === rest.length ? { value: told.value, from: told.unit, to: into.unit } : null;
}

/** "how many litres in five gallons". */
function backward(words: readonly Word[], currency: Currency) {
  const rest = afterHead(words, /^(how many|whats the number of)\b/);
  const into = rest ? readUnit(rest, 0, currency) : null;
  if (!rest || !into || !/^(is|are|in|to|does|makes?)$/.test(rest[into.to]?.word ?? '')) return null;
  const isThere = /^(in|there)$/.test(rest[into.to + 1]?.word ?? '') ? 1 : 0;
  const told = measured(rest, into.to + 1 + isThere, currency);
  return told && told.to >= rest.length - 1 ? { value: told.value, from: told.unit, to: into.unit } : null;
}

function measured(words: readonly Word[], from: number, currency: Currency) {
  const count = readCount(words, from);
  const unit = count ? readUnit(words, count.to, currency) : null;
  return count && unit && Math.abs(count.value) <= EVERY ? { value: count.value, ...unit } : null;
}

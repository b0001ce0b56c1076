/** Matches Netlify's path patterns as netlify.toml here uses them: a literal path, or one that ends in `/*`. */
export interface PathPattern {
  /** The part the `*` stands for, `''` for a literal, or null when the path does not match. */
  match(path: string): string | null;
}

/** Throws on placeholders and on a `*` that is not the last segment, which this host cannot honour. */
export function createPathPattern(pattern: string): PathPattern {
  const literal = pattern.endsWith('/*') ? pattern.slice(0, -1) : pattern;
  if (!pattern.startsWith('/') || literal.includes('*') || literal.includes('/:')) {
    throw new Error(`The local Netlify host cannot honour the path "${pattern}".`);
  }
  if (literal === pattern) return { match: (path) => (withoutSlash(path) === withoutSlash(pattern) ? '' : null) };
  return {
    match(path) {
      if (path.startsWith(literal)) return path.slice(literal.length);
      return `${path}/` === literal ? '' : null;
    },
  };
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

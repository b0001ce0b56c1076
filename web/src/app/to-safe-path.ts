/** A path of this app, never another site: `//evil.example` and `https:` are refused. */
export function toSafePath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

/** Postgres' `2026-11-22T18:18:42.072326+00:00` or `2026-11-22 18:18:42+00` as `2026-11-22T18:18:42.072Z`. */
export function toInstant(timestamp: string): string {
  return new Date(timestamp.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

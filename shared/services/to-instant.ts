/** Postgres' `2026-11-22T18:18:42.072326+00:00` or `2026-11-22 18:18:42+00` as `2026-11-22T18:18:42.072Z`. */
export function toInstant(timestamp: string): string {
  if (timestamp.endsWith('+00:00') && timestamp[10] === 'T') {
    // What to_jsonb writes in UTC: cut, not parsed, since a list has three of them a row.
    const [whole, fraction = ''] = timestamp.slice(0, -6).split('.');
    return `${whole}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  }
  return new Date(timestamp.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

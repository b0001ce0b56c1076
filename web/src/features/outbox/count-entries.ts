/** "1 entry", "3 entries". */
export function countEntries(entries: readonly unknown[]): string {
  return entries.length === 1 ? '1 entry' : `${entries.length} entries`;
}

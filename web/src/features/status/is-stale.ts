/** Checks come every 5 minutes; two in a row missing means that nobody is checking. */
const STALE_MS = 11 * 60_000;

/** Whether the last check is too long ago to speak for now. */
export function isStale(checkedAt: string | null, now: number): boolean {
  return !checkedAt || now - Date.parse(checkedAt) > STALE_MS;
}

/** A vendor will not answer this question, however often it is asked: no road leads there, no such place. */
export class ExternalRefusal extends Error {
  override name = 'ExternalRefusal';
  readonly status: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

const LONGEST_MS = 600_000;

/** A 429 or a 5xx: the same again may succeed, after `waitMs`. */
export class WorthRetrying extends Error {
  override name = 'WorthRetrying';
  readonly waitMs: number;

  constructor(status: number, retryAfter: string | null, now: number) {
    super(`answered ${status}`);
    this.waitMs = toWaitMs(retryAfter, now);
  }
}

/** `Retry-After`, in seconds or as a date; 200 ms where it says nothing that can be read. */
function toWaitMs(retryAfter: string | null, now: number): number {
  if (!retryAfter) return 200;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(ms) ? 200 : Math.min(Math.max(ms, 0), LONGEST_MS);
}

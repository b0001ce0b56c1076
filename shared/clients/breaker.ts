type BreakerOptions = { failures: number; openMs: number; now: () => number };

/** Leaves somebody alone for a while after so many failures in a row, or for as long as they ask for. */
export function createBreaker({ failures: most, openMs, now }: BreakerOptions) {
  let failures = 0;
  let closedAgainAt = 0;
  return {
    /** How long it is still open; 0 when one may ask. */
    openForMs: () => Math.max(0, closedAgainAt - now()),
    succeed() {
      failures = 0;
    },
    fail(askedForMs = 0) {
      failures += 1;
      const ms = Math.max(askedForMs, failures >= most ? openMs : 0);
      if (ms > 0) closedAgainAt = now() + ms;
    },
  };
}

/** The free plan's (https://upstash.com/pricing/qstash), which the product has to live with. */
export const LIMITS = {
  bodyBytes: 1_048_576,
  delayMs: 7 * 86_400_000,
  retries: 3,
  schedules: 10,
  timeoutMs: 15 * 60_000,
} as const;

/** How long a deduplication id stands for its message. */
export const DEDUPLICATION_MS = 10 * 60_000;

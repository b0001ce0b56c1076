/** What one request may bring along. */
export const EVENT_LIMITS = {
  count: 100,
  /** Past this the event's day may have been aggregated. */
  ageMs: 15 * 60_000,
} as const;

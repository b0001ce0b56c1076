import { toInstant } from './to-instant.ts';

/** `toInstant` for a column that may be null. */
export function toWhen(timestamp: string | null): string | null {
  return timestamp && toInstant(timestamp);
}

import type { Attempt } from './attempt.ts';
import type { Clock } from './clock.ts';
import type { Origin } from './origin.ts';

/** What reads and writes need of the failover while they look for an answer. */
export interface Dispatch {
  clock: Clock;
  /** The best origin that was not tried yet; waits for checks under way when they may bring one. Never rejects. */
  next(tried: ReadonlySet<Origin>, isRead: boolean): Promise<Origin | null>;
  start(origin: Origin): Attempt;
  answered(origin: Origin, ms: number): void;
  /** No answer for a while. */
  slow(origin: Origin): void;
  /** No answer, or none of the API's; or another origin asked later was faster. */
  struck(origin: Origin): void;
}

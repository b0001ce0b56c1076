import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { TickWindow } from '../../domain/tick-window.ts';

/** Each SQL call looks at this many people, one after the other: what a vehicle has run is computed for each. */
const BATCH = 200;

const Answer = z.object({ people: z.int(), reminders: z.int(), next: z.uuid().optional() });
export type DueReminders = z.infer<typeof Answer>;

/**
 * Tells those for whom it became eight o'clock in the window what expires or is due soon, for the next people after `after`.
 * `next` is set while there are others. Asked again for the same hours it tells nothing: each thing is said once a threshold.
 */
export async function queueDueReminders(
  db: ServiceDatabase,
  window: TickWindow,
  after?: string,
): Promise<DueReminders> {
  const answer = await db.call('queue_due_reminders', {
    p_since: window.since.toISOString(),
    p_until: window.until.toISOString(),
    p_limit: BATCH,
    ...(after ? { p_after: after } : {}),
  });
  return Answer.parse(answer);
}

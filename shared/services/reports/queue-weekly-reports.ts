import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { TickWindow } from '../../domain/tick-window.ts';

/** Each SQL call looks at this many people and takes a fraction of a second. */
const BATCH = 2_000;

const Answer = z.object({ people: z.int(), reports: z.int(), next: z.uuid().optional() });
export type WeeklyReports = z.infer<typeof Answer>;

/**
 * Queues the weekly reports that the hours of the window make due, for the next people after `after`. `next` is set
 * while there are others. Asked again for the same hours it queues none: a report is once a person and ISO week.
 */
export async function queueWeeklyReports(
  db: ServiceDatabase,
  window: TickWindow,
  after?: string,
): Promise<WeeklyReports> {
  const answer = await db.call('queue_weekly_reports', {
    p_since: window.since.toISOString(),
    p_until: window.until.toISOString(),
    p_limit: BATCH,
    ...(after ? { p_after: after } : {}),
  });
  return Answer.parse(answer);
}

import { z } from 'zod';
import { subscriptionsMonthly } from '../queue/scheduled.ts';
import { handle } from './job-handler.ts';

const BATCH = 5_000;

const Answer = z.object({
  processed: z.int(),
  charged: z.int(),
  failed: z.int(),
  canceled: z.int(),
  quotas: z.int(),
  statement_mails: z.int(),
  next_after: z.uuid().nullable(),
});

/** Renews, resets quotas and writes statements for the month of its slot, a batch of people a run. */
export const processSubscriptionsMonthly = handle(subscriptionsMonthly, async ({ db, run }, { after }) => {
  const answer = await db.call('process_subscriptions_monthly', {
    p_at: (run.slot ?? run.dueAt).toISOString(),
    p_limit: BATCH,
    ...(after ? { p_after: after } : {}),
    ...(run.since ? { p_since: run.since.toISOString() } : {}),
  });
  const { next_after: nextAfter, ...result } = Answer.parse(answer);
  return { result, ...(nextAfter ? { next: { after: nextAfter } } : {}) };
});

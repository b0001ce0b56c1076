import { z } from 'zod';
import { subscriptionsMonthly } from '../queue/scheduled.ts';
import { handle, type JobContext, type JobOutcome } from './job-handler.ts';

const PEOPLE_BILLED = 10_000;
const STATEMENTS = 5_000;

const Billed = z.object({
  processed: z.int(),
  charged: z.int(),
  failed: z.int(),
  canceled: z.int(),
  quotas: z.int(),
  next_after: z.uuid().nullable(),
});
const Written = z.object({ processed: z.int(), statement_mails: z.int(), next_after: z.uuid().nullable() });

type Outcome = JobOutcome<z.infer<typeof subscriptionsMonthly.payload>>;

/**
 * For the month of its slot, a batch of people a run: renews everybody and resets quotas, then begins anew at the first
 * person and writes the statements with their mails.
 */
export const processSubscriptionsMonthly = handle(subscriptionsMonthly, (ctx, { step, after }) =>
  step === 'statements' ? writeStatements(ctx, after) : bill(ctx, after),
);

async function bill(ctx: JobContext, after: string | undefined): Promise<Outcome> {
  const answer = await ctx.db.call('bill_subscriptions_monthly', batch(ctx, after, PEOPLE_BILLED));
  const { next_after: nextAfter, ...result } = Billed.parse(answer);
  return { result, next: nextAfter ? { after: nextAfter } : { step: 'statements' } };
}

async function writeStatements(ctx: JobContext, after: string | undefined): Promise<Outcome> {
  const since = ctx.run.since ? { p_since: ctx.run.since.toISOString() } : {};
  const answer = await ctx.db.call('write_statements_monthly', { ...batch(ctx, after, STATEMENTS), ...since });
  const { next_after: nextAfter, ...result } = Written.parse(answer);
  return { result, ...(nextAfter ? { next: { step: 'statements', after: nextAfter } } : {}) };
}

function batch({ run }: JobContext, after: string | undefined, limit: number) {
  return { p_at: (run.slot ?? run.dueAt).toISOString(), p_limit: limit, ...(after ? { p_after: after } : {}) };
}

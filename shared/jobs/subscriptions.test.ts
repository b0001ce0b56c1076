import { describe, expect, it } from 'vitest';
import type { JobContext, JobRun } from './job-handler.ts';
import { processSubscriptionsDaily } from './subscriptions-daily.ts';
import { processSubscriptionsMonthly } from './subscriptions-monthly.ts';

const SLOT = new Date('2028-02-01T01:00:00Z');
const RUN: JobRun = {
  id: '00000000-0000-4000-8000-000000000001',
  attempt: 1,
  userId: null,
  dueAt: new Date('2028-02-01T03:04:05Z'),
  slot: SLOT,
  since: null,
};
const LAST = '00000000-0000-4000-8000-00000000000f';

/** A context whose database gives these answers, one after the other, and keeps what it was asked. */
function contextWith(answers: unknown[], run: Partial<JobRun> = {}) {
  const asked: [name: string, args: unknown][] = [];
  const db = {
    call: async (name: string, args: unknown) => {
      asked.push([name, args]);
      return answers.shift();
    },
  };
  const ctx = { db, env: {}, run: { ...RUN, ...run } } as unknown as JobContext; // the handlers use no more of it
  return { ctx, asked };
}

const billed = (nextAfter: string | null) => ({
  processed: 5,
  charged: 1,
  failed: 0,
  canceled: 0,
  quotas: 5,
  next_after: nextAfter,
});

const written = (nextAfter: string | null) => ({ processed: 5, statement_mails: 4, next_after: nextAfter });

describe('subscriptions.monthly', () => {
  it('bills for its slot, however late it runs, and goes on after the last of its batch', async () => {
    const { ctx, asked } = contextWith([billed(LAST)]);
    const outcome = await processSubscriptionsMonthly(ctx, {});
    expect(asked).toEqual([['bill_subscriptions_monthly', { p_at: SLOT.toISOString(), p_limit: 10_000 }]]);
    expect(outcome).toMatchObject({ next: { after: LAST }, result: { processed: 5, charged: 1 } });
  });

  it('writes to nobody before everybody is billed, then begins at the first person', async () => {
    const { ctx, asked } = contextWith([billed(null)]);
    expect(await processSubscriptionsMonthly(ctx, { after: LAST })).toMatchObject({ next: { step: 'statements' } });
    expect(asked.map(([name]) => name)).toEqual(['bill_subscriptions_monthly']);
  });

  it('writes statements until the last batch, and tells since when it has to catch up', async () => {
    const since = new Date('2027-12-01T01:00:00Z');
    const { ctx, asked } = contextWith([written(LAST), written(null)], { since });
    expect(await processSubscriptionsMonthly(ctx, { step: 'statements' })).toEqual({
      result: { processed: 5, statement_mails: 4 },
      next: { step: 'statements', after: LAST },
    });
    expect(await processSubscriptionsMonthly(ctx, { step: 'statements', after: LAST })).not.toHaveProperty('next');
    expect(asked[1]).toEqual([
      'write_statements_monthly',
      { p_at: SLOT.toISOString(), p_after: LAST, p_limit: 5000, p_since: since.toISOString() },
    ]);
  });

  it('without a slot works for the moment it was due', async () => {
    const { ctx, asked } = contextWith([billed(null)], { slot: null });
    await processSubscriptionsMonthly(ctx, {});
    expect(asked[0]?.[1]).toMatchObject({ p_at: RUN.dueAt.toISOString() });
  });
});

describe('subscriptions.daily', () => {
  it('works for its slot, and goes on while some are left', async () => {
    const { ctx, asked } = contextWith([{ charged: 2000, more: true }]);
    expect(await processSubscriptionsDaily(ctx, {})).toEqual({ result: { charged: 2000 }, next: {} });
    expect(asked).toEqual([['process_subscriptions_daily', { p_at: SLOT.toISOString(), p_limit: 2000 }]]);
  });

  it('asks Stripe nothing without a key', async () => {
    const { ctx } = contextWith([{ charged: 1, more: false }]);
    expect(await processSubscriptionsDaily(ctx, {})).toEqual({ result: { charged: 1 } });
  });
});

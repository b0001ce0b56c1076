import { afterAll, describe, expect, it } from 'vitest';
import { MAIL_INPUTS } from '../../shared/mail/inputs.ts';
import { undone } from './matrix.ts';
import { createSubscriber, invoicesOf, mailsOf, runDaily, subscriptionOf } from './subscribers.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** 01:30 UTC of a day. */
const slot = (day: string) => `${day}T01:30:00Z`;
const TRIAL = { trialEndsAt: '2024-02-29T00:10:00Z' };

describe('the daily run', () => {
  it('reminds once of a trial that ends within three days', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, TRIAL);
      await runDaily(tx, slot('2024-02-25'));
      expect(await mailsOf(tx, id)).toEqual([]);
      for (const day of ['2024-02-26', '2024-02-26', '2024-02-27', '2024-02-28']) await runDaily(tx, slot(day));
      expect(await mailsOf(tx, id)).toEqual(['trial-ending']);
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'trialing' });
    }));

  it('cancels a trial without a payment method on its last day, once', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, TRIAL);
      await runDaily(tx, slot('2024-02-29'));
      const after = await subscriptionOf(tx, id);
      expect(after).toMatchObject({ state: 'canceled', cancel_reason: 'trial_ended' });
      await runDaily(tx, slot('2024-02-29'));
      await runDaily(tx, slot('2024-03-01'));
      expect(await subscriptionOf(tx, id)).toEqual(after);
      expect(await mailsOf(tx, id)).toEqual(['trial-ended']);
      expect(await invoicesOf(tx, id)).toEqual([]);
    }));

  it('charges a trial with a payment method, from the moment it ended and not from the moment of the run', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { ...TRIAL, card: 'pays' });
      for (const day of ['2024-03-02', '2024-03-02', '2024-03-03']) await runDaily(tx, slot(day));
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'active', periods_billed: 1 });
      expect(await invoicesOf(tx, id)).toEqual(['2024-02-29 to 2024-03-29 paid']);
      expect(await mailsOf(tx, id)).toEqual([]);
    }));

  it('keeps a 31st: each period begins on the last day of a shorter month and comes back', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { trialEndsAt: '2024-01-31T12:00:00Z', card: 'pays' });
      for (const day of ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01']) {
        await runDaily(tx, slot(day));
        await runDaily(tx, slot(day));
      }
      expect(await invoicesOf(tx, id)).toEqual([
        '2024-01-31 to 2024-02-29 paid',
        '2024-02-29 to 2024-03-31 paid',
        '2024-03-31 to 2024-04-30 paid',
        '2024-04-30 to 2024-05-31 paid',
      ]);
    }));

  it('tells of a failed payment on day 0, 3 and 6 and cancels after seven days, each step once', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { ...TRIAL, card: 'declines' });
      const timeline: [day: string, state: string, mails: number][] = [
        ['2024-03-01', 'past_due', 1],
        ['2024-03-02', 'past_due', 1],
        ['2024-03-03', 'past_due', 1],
        ['2024-03-04', 'past_due', 2],
        ['2024-03-06', 'past_due', 2],
        ['2024-03-07', 'past_due', 3],
        ['2024-03-08', 'canceled', 4],
        ['2024-03-09', 'canceled', 4],
      ];
      for (const [day, state, mails] of timeline) {
        await runDaily(tx, slot(day));
        await runDaily(tx, slot(day));
        expect(await subscriptionOf(tx, id), day).toMatchObject({ state });
        expect(await mailsOf(tx, id), day).toHaveLength(mails);
      }
      expect(await mailsOf(tx, id)).toEqual([
        'payment-failed 0',
        'payment-failed 3',
        'payment-failed 6',
        'subscription-canceled',
      ]);
      expect(await invoicesOf(tx, id)).toEqual(['2024-02-29 to 2024-03-29 uncollectible']);
    }));

  it('skips the mail of a day that was missed, and never ends the grace early', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { ...TRIAL, card: 'declines' });
      await runDaily(tx, slot('2024-03-01'));
      await runDaily(tx, '2024-03-08T01:29:59Z');
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'past_due' });
      expect(await mailsOf(tx, id)).toEqual(['payment-failed 0', 'payment-failed 6']);
      await runDaily(tx, '2024-03-08T03:30:00Z'); // two hours late
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'canceled', cancel_reason: 'payment_failed' });
    }));

  it('collects what is owed as soon as it can, and says no more about it', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { ...TRIAL, card: 'declines' });
      await runDaily(tx, slot('2024-03-01'));
      await tx`update private.ledger_payment_methods set declines = false where user_id = ${id}`;
      await runDaily(tx, slot('2024-03-04'));
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'active', grace_until: null, dunning_step: 0 });
      expect(await invoicesOf(tx, id)).toEqual(['2024-02-29 to 2024-03-29 paid']);
      expect(await mailsOf(tx, id)).toEqual(['payment-failed 0']);
    }));

  it('ends a subscription that was canceled with its period, without charging it', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { ...TRIAL, card: 'pays' });
      await runDaily(tx, slot('2024-03-01'));
      await tx`update public.subscriptions set cancel_at_period_end = true where user_id = ${id}`;
      await runDaily(tx, slot('2024-03-28'));
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'active' });
      await runDaily(tx, slot('2024-03-29'));
      expect(await subscriptionOf(tx, id)).toMatchObject({ state: 'canceled', cancel_reason: 'requested' });
      expect(await invoicesOf(tx, id)).toHaveLength(1);
    }));

  it('goes on where its limit ended', () =>
    undone(sql, async (tx) => {
      for (let count = 0; count < 5; count++) await createSubscriber(tx, TRIAL);
      const left: boolean[] = [];
      for (let round = 0; round < 3; round++) {
        const [row] = await tx`select public.process_subscriptions_daily(${slot('2024-02-29')}, 2) as answer`;
        left.push(row?.answer.more);
      }
      expect(left).toEqual([true, true, false]);
    }));

  it('writes mails as their templates want them, and none to a suppressed address', () =>
    undone(sql, async (tx) => {
      const quiet = await createSubscriber(tx, TRIAL);
      await tx`insert into private.email_suppressions (address, reason) values (${`${quiet}@people.test`}, 'bounce')`;
      await createSubscriber(tx, TRIAL);
      await createSubscriber(tx, { ...TRIAL, card: 'declines' });
      for (const day of ['2024-02-27', '2024-03-01', '2024-03-08']) await runDaily(tx, slot(day));
      const rows = await tx`select template, data from private.email_outbox where template <> 'welcome'
        and created_at = now()`;
      expect([...new Set(rows.map(({ template }) => template))].sort()).toEqual([
        'payment-failed',
        'subscription-canceled',
        'trial-ended',
        'trial-ending',
      ]);
      for (const { template, data } of rows) {
        const input = MAIL_INPUTS[template as keyof typeof MAIL_INPUTS].safeParse(data);
        expect(input.error?.issues ?? [], template).toEqual([]);
      }
      expect(await mailsOf(tx, quiet)).toEqual([]);
    }));
});

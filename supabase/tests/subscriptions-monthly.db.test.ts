import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { MAIL_INPUTS } from '../../shared/mail/inputs.ts';
import { undone } from './matrix.ts';
import { createSubscriber, invoicesOf, mailsOf, runDaily, runMonthly } from './subscribers.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const FIRST_OF_MARCH = '2024-03-01T01:00:00Z';
const LATER = { trialEndsAt: '2030-01-01T00:00:00Z' };

/** Everything a monthly run writes, for comparing. */
async function written(tx: TransactionSql): Promise<unknown> {
  const [row] = await tx`select
    (select jsonb_agg(to_jsonb(s) order by s.user_id) from public.subscriptions s) as subscriptions,
    (select jsonb_agg(to_jsonb(i) order by i.id) from public.invoices i) as invoices,
    (select jsonb_agg(to_jsonb(q) order by q.user_id, q.month) from public.usage_quotas q) as quotas,
    (select jsonb_agg(to_jsonb(m) order by m.user_id, m.month) from public.monthly_statements m) as statements,
    (select count(*) from private.email_outbox) as mails,
    (select count(*) from private.job_runs) as runs`;
  return row;
}

describe('the monthly run', () => {
  it('begins the quotas anew and writes a statement of the month before, with its mail', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { trialEndsAt: '2024-02-10T00:00:00Z', card: 'pays' });
      await tx`insert into public.expenses (user_id, amount_cents, currency, category_slug, occurred_on)
        values (${id}, 4250, 'AUD', 'fuel', '2024-02-29'), (${id}, 1, 'AUD', 'fuel', '2024-03-01')`;
      await runDaily(tx, '2024-02-10T01:30:00Z');
      await runMonthly(tx, FIRST_OF_MARCH);
      expect(
        await tx`select month::text, pam_messages from public.usage_quotas where user_id = ${id} and month < '2025-01-01'`,
      ).toMatchObject([{ month: '2024-03-01', pam_messages: 0 }]);
      expect(
        await tx`select month::text, invoices, charged_cents, paid_cents from public.monthly_statements where user_id = ${id}`,
      ).toMatchObject([{ month: '2024-02-01', invoices: 1, charged_cents: '1800', paid_cents: '1800' }]);
      const [mail] = await tx`select data from private.email_outbox where user_id = ${id} and template = 'statement'`;
      expect(MAIL_INPUTS.statement.parse(mail?.data)).toMatchObject({
        month: '2024-02',
        amountCents: 1800,
        periodStart: '2024-02-10',
        paidOn: '2024-02-10',
        invoiceNumber: expect.stringMatching(/^WW-\d{6}$/),
        entries: 1,
      });
    }));

  it('changes nothing when it runs again, nor when it comes two hours late', () =>
    undone(sql, async (tx) => {
      await createSubscriber(tx, { trialEndsAt: '2024-02-01T00:30:00Z', card: 'pays' });
      await createSubscriber(tx, { trialEndsAt: '2024-02-01T00:30:00Z', card: 'declines' });
      await createSubscriber(tx, LATER);
      await runDaily(tx, '2024-02-01T01:30:00Z');
      await runMonthly(tx, FIRST_OF_MARCH);
      const once = await written(tx);
      await runMonthly(tx, FIRST_OF_MARCH);
      await runMonthly(tx, '2024-03-01T03:00:00Z', { limit: 1 });
      expect(await written(tx)).toEqual(once);
    }));

  it('renews what is due on the first, for the month from its own anchor', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, { trialEndsAt: '2024-02-01T00:30:00Z', card: 'pays' });
      await runDaily(tx, '2024-02-01T01:30:00Z');
      await runMonthly(tx, FIRST_OF_MARCH);
      expect(await invoicesOf(tx, id)).toEqual(['2024-02-01 to 2024-03-01 paid', '2024-03-01 to 2024-04-01 paid']);
    }));

  it('comes to the same in one batch and in many, reaching everybody', () =>
    undone(sql, async (tx) => {
      const ids = await Promise.all(Array.from({ length: 7 }, () => createSubscriber(tx, LATER)));
      const batches = await runMonthly(tx, FIRST_OF_MARCH, { limit: 3 });
      const [all] = await tx`select count(*)::int as count from public.subscriptions`;
      expect(batches.reduce((sum, count) => sum + count, 0)).toBe(all?.count);
      expect(Math.max(...batches)).toBe(3);
      for (const id of ids) expect(await mailsOf(tx, id)).toEqual(['statement 2024-02']);
    }));

  it('catches up with months that no run served', () =>
    undone(sql, async (tx) => {
      const id = await createSubscriber(tx, LATER);
      await runMonthly(tx, FIRST_OF_MARCH, { since: '2023-12-01T01:00:00Z' });
      expect(await mailsOf(tx, id)).toEqual(['statement 2023-12', 'statement 2024-01', 'statement 2024-02']);
    }));

  it('sends no statement for a month before the account, nor to one that is canceled', () =>
    undone(sql, async (tx) => {
      const young = await createSubscriber(tx, { ...LATER, createdAt: '2024-03-01T00:10:00Z' });
      const gone = await createSubscriber(tx, { trialEndsAt: '2024-01-10T00:00:00Z' });
      await runDaily(tx, '2024-01-10T01:30:00Z');
      await runMonthly(tx, FIRST_OF_MARCH);
      expect(await mailsOf(tx, young)).toEqual([]);
      expect(await mailsOf(tx, gone)).toEqual(['trial-ended']);
      expect(await tx`select 1 from public.usage_quotas where user_id = ${gone} and month = '2024-03-01'`).toHaveLength(
        0,
      );
    }));

  it('asks for one sending a hundred mails', () =>
    undone(sql, async (tx) => {
      for (let count = 0; count < 101; count++) await createSubscriber(tx, LATER);
      await tx`delete from private.job_runs`;
      await runMonthly(tx, FIRST_OF_MARCH);
      const [mails] = await tx`select count(*)::int as count from private.email_outbox where template = 'statement'`;
      const runs =
        await tx`select jsonb_array_length(payload -> 'emailIds') as count from private.job_runs where job = 'email.send'`;
      expect(runs).toHaveLength(Math.ceil(mails?.count / 100));
      expect(runs.reduce((sum, run) => sum + run.count, 0)).toBe(mails?.count);
    }));
});

import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { NotificationContent } from '../../shared/contracts/notifications.ts';
import { MAIL_INPUTS } from '../../shared/mail/inputs.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const LIMIT = 100_000;

async function withLimit(tx: TransactionSql): Promise<void> {
  await createPeople(tx);
  await tx`update public.notification_settings set spending_limit_cents = ${LIMIT} where user_id = ${PEOPLE.owner}`;
}

type Entry = { cents: number; person?: string; currency?: string; months?: number };

/** Today in the person's own zone (Sydney, by default), or so many months away. */
async function spend(tx: TransactionSql, { cents, person = PEOPLE.owner, currency = 'AUD', months = 0 }: Entry) {
  const [row] = await tx`insert into public.expenses (user_id, id, amount_cents, currency, category_slug, occurred_on)
    values (${person}, gen_random_uuid(), ${cents}, ${currency}, 'fuel',
      ((now() at time zone 'Australia/Sydney')::date + make_interval(months => ${months}))::date) returning id`;
  return String(row?.id);
}

/** The thresholds told in the app and by mail, which must be the same ones. */
async function told(tx: TransactionSql, person: string = PEOPLE.owner): Promise<number[]> {
  const inApp =
    await tx`select kind, data from public.notifications where user_id = ${person} order by data ->> 'spentCents'`;
  const mails = await tx`select data from private.email_outbox where template = 'budget-alert' and user_id = ${person}`;
  const thresholds = inApp
    .map((row) => NotificationContent.parse(row))
    .filter((one) => one.kind === 'spending_limit')
    .map(({ data }) => data.thresholdPercent);
  const mailed = mails.map((row) => MAIL_INPUTS['budget-alert'].parse(row.data).thresholdPercent);
  expect(mailed.toSorted()).toEqual(thresholds.toSorted());
  return thresholds;
}

describe('the spending alert', () => {
  it('is given at 80 and at 100 %, each once', async () => {
    await undone(sql, async (tx) => {
      await withLimit(tx);
      await spend(tx, { cents: 79_999 });
      expect(await told(tx)).toEqual([]);
      await spend(tx, { cents: 1 });
      expect(await told(tx)).toEqual([80]);
      await spend(tx, { cents: 5_000 });
      expect(await told(tx)).toEqual([80]);
      await spend(tx, { cents: 15_000 });
      await spend(tx, { cents: 15_000 });
      expect((await told(tx)).toSorted()).toEqual([100, 80]);
    });
  });

  it('says 100 % alone when both are passed at once, and never 80 % after it', async () => {
    await undone(sql, async (tx) => {
      await withLimit(tx);
      const id = await spend(tx, { cents: 120_000 });
      expect(await told(tx)).toEqual([100]);
      await tx`update public.expenses set deleted_at = now() where user_id = ${PEOPLE.owner} and id = ${id}`;
      await spend(tx, { cents: 85_000 });
      expect(await told(tx)).toEqual([100]);
    });
  });

  it('comes with a change of an entry, with restoring one, and with a limit that is set later', async () => {
    await undone(sql, async (tx) => {
      await withLimit(tx);
      const id = await spend(tx, { cents: 10 });
      await tx`update public.expenses set amount_cents = 80000 where user_id = ${PEOPLE.owner} and id = ${id}`;
      expect(await told(tx)).toEqual([80]);
      await spend(tx, { cents: 500, person: PEOPLE.other });
      await tx`update public.notification_settings set spending_limit_cents = 500 where user_id = ${PEOPLE.other}`;
      expect(await told(tx, PEOPLE.other)).toEqual([100]);
    });
  });

  it('opens the rows that it sums', async () => {
    await undone(sql, async (tx) => {
      await withLimit(tx);
      await spend(tx, { cents: LIMIT });
      const [row] =
        await tx`select data, date_trunc('month', now() at time zone 'Australia/Sydney')::date::text as first
        from public.notifications where user_id = ${PEOPLE.owner}`;
      expect(row?.data.path).toContain(`/wins/expenses?period=custom&from=${row?.first}&to=`);
      expect(row?.data).toMatchObject({ spentCents: LIMIT, limitCents: LIMIT, currency: 'AUD' });
    });
  });

  it.each([
    [
      'without a limit',
      (tx: TransactionSql) => tx`update public.notification_settings set spending_limit_cents = null`,
    ],
    [
      'when it is turned off',
      (tx: TransactionSql) => tx`update public.notification_settings set spending_alert = false`,
    ],
  ])('is not given %s', async (_, prepare) => {
    await undone(sql, async (tx) => {
      await withLimit(tx);
      await prepare(tx);
      await spend(tx, { cents: LIMIT });
      expect(await told(tx)).toEqual([]);
    });
  });

  it('counts this month, this currency and this person only', async () => {
    await undone(sql, async (tx) => {
      await withLimit(tx);
      await spend(tx, { cents: LIMIT, months: -1 });
      await spend(tx, { cents: LIMIT, months: 1 });
      await spend(tx, { cents: LIMIT, currency: 'NZD' });
      await spend(tx, { cents: LIMIT, person: PEOPLE.other });
      expect(await told(tx)).toEqual([]);
    });
  });
});

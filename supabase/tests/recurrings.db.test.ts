import fc from 'fast-check';
import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/days.ts';
import { dueDayOf, nextOccurrence } from '../../shared/domain/recurrence.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const BILL = '00000000-0000-4000-8000-0000000000f1';
const EXPENSE = '00000000-0000-4000-8000-0000000000e5';
const OTHER_EXPENSE = '00000000-0000-4000-8000-0000000000e6';

/** Work of the owner, who has a phone plan that is due on the 31st. */
function withBill<Result>(work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
  return undone(sql, async (tx) => {
    await createPeople(tx);
    await become(tx, 'owner');
    const bill = { id: BILL, name: 'Phone plan', amount_cents: 5_900, category: 'phone-internet', period: 'month' };
    await tx`select public.create_row('recurrings', ${JSON.stringify({ ...bill, next_due_on: '2027-01-31' })})`;
    return work(tx);
  });
}

async function become(tx: TransactionSql, person: keyof typeof PEOPLE): Promise<void> {
  const claims = JSON.stringify({ sub: PEOPLE[person], role: 'authenticated' });
  await tx`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
}

async function pay(tx: TransactionSql, version: number, expense = EXPENSE, cents: number | null = null) {
  const [row] = await tx`select public.pay_recurring(${BILL}, ${version}, ${expense}, '2027-02-01', ${cents}) as bill`;
  return row?.bill as Record<string, unknown>;
}

async function undo(tx: TransactionSql, version: number, expense = EXPENSE) {
  const [row] = await tx`select public.undo_recurring_payment(${BILL}, ${version}, ${expense}) as bill`;
  return row?.bill as Record<string, unknown>;
}

const expenses = (tx: TransactionSql) =>
  tx`select id, amount_cents::int, currency, category_slug, payee, occurred_on::text, source, deleted_at is not null as deleted
    from public.expenses order by id`;

describe('a bill that is paid', () => {
  it('is an expense, and is due again on its day of the next month', async () => {
    await withBill(async (tx) => {
      expect(await pay(tx, 1)).toMatchObject({
        next_due_on: '2027-02-28',
        due_day: 31,
        last_due_on: '2027-01-31',
        last_paid_on: '2027-02-01',
        last_expense_id: EXPENSE,
        version: 2,
      });
      expect([...(await expenses(tx))]).toEqual([
        {
          id: EXPENSE,
          amount_cents: 5_900,
          currency: 'AUD',
          category_slug: 'phone-internet',
          payee: 'Phone plan',
          occurred_on: '2027-02-01',
          source: 'manual',
          deleted: false,
        },
      ]);
      expect(await pay(tx, 2, OTHER_EXPENSE, 6_400)).toMatchObject({ next_due_on: '2027-03-31' });
      expect((await expenses(tx))[1]).toMatchObject({ amount_cents: 6_400 });
    });
  });

  it('is paid once for each expense, whatever version the second try knows', async () => {
    await withBill(async (tx) => {
      await pay(tx, 1);
      for (const version of [1, 2])
        expect(await pay(tx, version)).toMatchObject({ next_due_on: '2027-02-28', version: 2 });
      expect(await expenses(tx)).toHaveLength(1);
    });
  });

  it('is paid by one of two devices, and neither half is left of the other payment', async () => {
    await withBill(async (tx) => {
      await pay(tx, 1);
      await expect(tx.savepoint((sp) => pay(sp, 1, OTHER_EXPENSE))).rejects.toThrow('version_mismatch');
      expect(await expenses(tx)).toHaveLength(1);
    });
  });

  it('is due again when it was after an undo, with its expense deleted by its mark', async () => {
    await withBill(async (tx) => {
      await pay(tx, 1);
      expect(await undo(tx, 2)).toMatchObject({
        next_due_on: '2027-01-31',
        due_day: 31,
        last_expense_id: null,
        version: 3,
      });
      expect(await expenses(tx)).toMatchObject([{ id: EXPENSE, deleted: true }]);
      await expect(tx.savepoint((sp) => undo(sp, 3))).rejects.toThrow('conflict');
    });
  });

  it('is nobody else to pay or to undo', async () => {
    await withBill(async (tx) => {
      await pay(tx, 1);
      await become(tx, 'other');
      await expect(tx.savepoint((sp) => pay(sp, 2, OTHER_EXPENSE))).rejects.toThrow('not_found');
      await expect(tx.savepoint((sp) => undo(sp, 2))).rejects.toThrow('not_found');
    });
  });
});

describe('the day of the month of a bill', () => {
  const change = async (tx: TransactionSql, version: number, changes: object) => {
    const [row] =
      await tx`select public.update_row('recurrings', ${BILL}, ${version}, ${JSON.stringify(changes)}) as bill`;
    return row?.bill as { due_day: number };
  };

  it('is that of its next due date, unless that is the last of a month too short for it', async () => {
    await withBill(async (tx) => {
      expect(await change(tx, 1, { next_due_on: '2027-02-28' })).toMatchObject({ due_day: 31 });
      expect(await change(tx, 2, { next_due_on: '2027-02-28', due_day: 28 })).toMatchObject({ due_day: 28 });
      expect(await change(tx, 3, { next_due_on: '2027-03-05' })).toMatchObject({ due_day: 5 });
      expect(await change(tx, 4, { due_day: 17 })).toMatchObject({ due_day: 5 });
    });
  });

  it('leads to the same days in the database and in the app', async () => {
    const PERIOD = fc.constantFrom('week', 'fortnight', 'month', 'quarter', 'year');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 20_000 }), PERIOD, async (count, period) => {
        const day = addDays('2024-01-01', count);
        const [row] = await sql`with recursive due (day, nth) as (
            select ${day}::date, 0
            union all select private.next_due_on(day, ${period}, ${dueDayOf(day)}), nth + 1 from due where nth < 12
          ) select array_agg(day::text order by nth) as days from due`;
        const days = [day];
        const bill = { period, nextDueOn: day, dueDay: dueDayOf(day) };
        for (let nth = 0; nth < 12; nth++) days.push(nextOccurrence(bill, days.at(-1)));
        expect(row?.days).toEqual(days);
      }),
      { numRuns: 200 },
    );
  });
});

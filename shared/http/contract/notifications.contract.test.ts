import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { ExpensePage } from '../../contracts/expenses.ts';
import type { Notification } from '../../contracts/notifications.ts';
import { MAIL_INPUTS } from '../../mail/inputs.ts';
import { callAs, contractTargets, newPerson, type Target } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

type Person = Awaited<ReturnType<typeof newPerson>>;
type Entry = { amountCents: number; category?: string; currency?: string; occurredOn?: string };

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Sydney' }).format(new Date());

async function spend(target: Target, person: Person, entry: Entry): Promise<void> {
  const body = { category: 'fuel', occurredOn: today, ...entry };
  const { status } = await callAs(target, person, 'POST', '/v1/expenses', { body });
  expect(status).toBe(201);
}

async function withLimit(cents: number): Promise<Person> {
  const person = await newPerson({ time_zone: 'Australia/Sydney' });
  await sql`update public.notification_settings set spending_limit_cents = ${cents} where user_id = ${person.id}`;
  return person;
}

async function listOf(target: Target, person: Person) {
  const { body } = await callAs<{ notifications: Notification[] }>(target, person, 'GET', '/v1/notifications');
  return body.notifications.filter((one) => one.kind === 'spending_limit');
}

/** What the app lists when the link is opened (web/src/lib/expense-search.test.ts reads it alike), in cents of a currency. */
async function sumBehind(target: Target, person: Person, path: string, currency: string): Promise<number | undefined> {
  const { pathname, searchParams } = new URL(path, 'http://app.test');
  const { period, ...filter } = Object.fromEntries(searchParams);
  expect([pathname, period]).toEqual(['/wins/expenses', 'custom']);
  const { body } = await callAs<ExpensePage>(target, person, 'GET', `/v1/expenses?${new URLSearchParams(filter)}`);
  return body.sums.find((sum) => sum.currency === currency)?.amountCents;
}

describe.each(contractTargets())('notifications, $name', (target) => {
  it('tell of a limit that is reached, and the link sums to what they say', async () => {
    const person = await withLimit(10_000);
    await spend(target, person, { amountCents: 500, currency: 'NZD' });
    await spend(target, person, { amountCents: 8_250 });
    const [notification, ...others] = await listOf(target, person);
    expect(others).toEqual([]);
    expect(notification).toMatchObject({ kind: 'spending_limit', readAt: null, data: { thresholdPercent: 80 } });
    const { path, currency, spentCents } = notification?.data ?? { path: '', currency: '', spentCents: 0 };
    expect(spentCents).toBe(8_250);
    expect(await sumBehind(target, person, path, currency)).toBe(spentCents);
  });

  it('are marked as read once, by the person alone', async () => {
    const person = await withLimit(10_000);
    const stranger = await newPerson();
    await spend(target, person, { amountCents: 10_000 });
    const id = (await listOf(target, person))[0]?.id;
    const read = (as: Person) =>
      callAs<{ notification: Notification }>(target, as, 'POST', `/v1/notifications/${id}/read`);
    expect((await read(stranger)).status).toBe(404);
    expect(await listOf(target, stranger)).toEqual([]);
    const first = await read(person);
    expect(first.status).toBe(200);
    expect(first.body.notification.readAt).not.toBeNull();
    expect((await read(person)).body.notification.readAt).toBe(first.body.notification.readAt);
  });

  it('count entries that are made at the same moment', async () => {
    const person = await withLimit(10_000);
    await Promise.all(Array.from({ length: 8 }, () => spend(target, person, { amountCents: 1_250 })));
    const told = (await listOf(target, person)).map(({ data }) => data.thresholdPercent);
    expect(told.toSorted()).toEqual([100, 80]);
  });
});

describe('the weekly report', () => {
  const [target] = contractTargets();

  it('says what its links list, to the cent', async () => {
    if (!target) throw new Error('There is no target.');
    const person = await newPerson({ time_zone: 'Australia/Darwin' });
    for (const [amountCents, category, occurredOn, currency] of [
      [1_234, 'fuel', '2026-10-12', 'AUD'],
      [5_678, 'fuel', '2026-10-18', 'AUD'],
      [999, 'groceries', '2026-10-15', 'AUD'],
      [4_200, 'camp', '2026-10-15', 'NZD'],
      [7_777, 'fuel', '2026-10-11', 'AUD'],
      [8_888, 'fuel', '2026-10-19', 'AUD'],
    ] as const) {
      await spend(target, person, { amountCents, category, occurredOn, currency });
    }
    const [row] =
      await sql`select data from private.weekly_report_data(array[${person.id}]::uuid[], array['2026-10-19']::date[])`;
    const report = MAIL_INPUTS['weekly-report'].parse(row?.data);
    const figures = [...report.totals, ...report.categories];
    expect(figures).toHaveLength(5);
    for (const { path, currency, totalCents } of figures) {
      expect(await sumBehind(target, person, path, currency), path).toBe(totalCents);
    }
  });
});

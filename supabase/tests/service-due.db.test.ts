import fc from 'fast-check';
import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { NotificationContent } from '../../shared/contracts/notifications.ts';
import { serviceDue } from '../../shared/domain/service-due.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const PRADO = '00000000-0000-4000-8000-0000000000a1';
const VAN = '00000000-0000-4000-8000-0000000000a2';
const PLAN = '00000000-0000-4000-8000-0000000000d2';

async function settle(tx: TransactionSql): Promise<void> {
  await createPeople(tx);
  await tx`update public.profiles set time_zone = 'Australia/Darwin' where user_id in (${PEOPLE.owner}, ${PEOPLE.other})`;
  await tx`insert into public.vehicles (user_id, id, name, kind, start_reading)
    values (${PEOPLE.owner}, ${PRADO}, 'Prado', 'tow', 80000), (${PEOPLE.owner}, ${VAN}, 'Van', 'caravan', 0)`;
}

const addPlan = (tx: TransactionSql, plan: Record<string, unknown>) =>
  tx`insert into public.service_plans ${tx({
    user_id: PEOPLE.owner,
    id: PLAN,
    vehicle_id: PRADO,
    name: 'Engine oil',
    start_on: '2026-01-31',
    start_reading: 80_000,
    ...plan,
  })}`;

/** 08:00 in Darwin, where no clocks change, is 22:30 UTC of the day before; the hour it comes with ends at 23:00. */
async function morning(tx: TransactionSql, day: string): Promise<{ people: number; reminders: number }> {
  const until = new Date(Date.parse(`${day}T23:00Z`) - 86_400_000);
  const since = new Date(until.getTime() - 3_600_000);
  const [row] = await tx`select public.queue_due_reminders(${since.toISOString()}, ${until.toISOString()}) as answer`;
  return row?.answer as { people: number; reminders: number };
}

async function told(tx: TransactionSql) {
  const rows =
    await tx`select kind, data from public.notifications where user_id = ${PEOPLE.owner} order by created_at`;
  return rows
    .map((row) => NotificationContent.parse(row))
    .flatMap((one) => (one.kind === 'due_soon' ? [one.data] : []));
}

describe('reminders of services', () => {
  it('come when it is soon and when it is overdue, once each, in words of the person', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await addPlan(tx, { every_months: 12 });
      const days = ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-31', '2027-02-01', '2027-02-02', '2027-06-01'];
      for (const day of days) await morning(tx, day);
      const path = `/wheels/service?vehicle=${PRADO}`;
      const item = { title: 'Engine oil (Prado)', dueOn: '2027-01-31', remaining: null, path };
      expect(await told(tx)).toEqual([
        { ...item, what: 'due', days: 30 },
        { ...item, what: 'overdue', days: -1 },
      ]);
    });
  });

  it('asked for twice tell nothing more', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await addPlan(tx, { every_months: 12 });
      expect(await morning(tx, '2027-02-01')).toMatchObject({ reminders: 1 });
      expect(await morning(tx, '2027-02-01')).toMatchObject({ reminders: 0 });
      expect(await told(tx)).toHaveLength(1);
      const mails =
        await tx`select from private.email_outbox where template = 'due-soon' and user_id = ${PEOPLE.owner}`;
      expect(mails).toHaveLength(1);
    });
  });

  it('say by how much, in the unit of the person', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await addPlan(tx, { every_reading: 10_000 });
      await tx`insert into public.odometer_readings (user_id, vehicle_id, reading, read_on)
        values (${PEOPLE.owner}, ${PRADO}, 89600, '2026-11-20')`;
      await morning(tx, '2026-11-22');
      await tx`update public.profiles set distance_unit = 'mi' where user_id = ${PEOPLE.owner}`;
      await tx`insert into public.odometer_readings (user_id, vehicle_id, reading, read_on)
        values (${PEOPLE.owner}, ${PRADO}, 91609.344, '2026-11-22')`;
      await morning(tx, '2026-11-23');
      expect(await told(tx)).toMatchObject([
        { what: 'due', remaining: '400 km' },
        { what: 'overdue', remaining: '1,000 mi' },
      ]);
    });
  });

  it('begin anew once it was done, and are not about a vehicle that is gone', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await addPlan(tx, { every_months: 12 });
      await morning(tx, '2027-02-01');
      await tx`insert into public.service_records (user_id, vehicle_id, plan_id, name, done_on, currency)
        values (${PEOPLE.owner}, ${PRADO}, ${PLAN}, 'Engine oil', '2027-02-02', 'AUD')`;
      await morning(tx, '2027-02-03');
      expect(await told(tx)).toHaveLength(1);
      await morning(tx, '2028-01-10');
      expect(await told(tx)).toHaveLength(2);
      await tx`update public.vehicles set deleted_at = now() where user_id = ${PEOPLE.owner} and id = ${PRADO}`;
      await morning(tx, '2028-03-01');
      expect(await told(tx)).toHaveLength(2);
    });
  });
});

const toDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const day = (min: number, max: number) => fc.integer({ min, max }).map(toDay);
const reading = fc.integer({ min: 7_900_000, max: 9_500_000 }).map((cents) => cents / 100);
const HISTORY = fc.record({
  plan: fc
    .record({
      everyMonths: fc.option(fc.integer({ min: 1, max: 14 })),
      everyReading: fc.option(fc.integer({ min: 100, max: 1_200_000 }).map((cents) => cents / 100)),
      startOn: day(20_300, 20_800),
      startReading: reading,
      warnDays: fc.integer({ min: 0, max: 60 }),
      warnReading: fc.integer({ min: 0, max: 2_000 }),
    })
    .filter(({ everyMonths, everyReading }) => everyMonths !== null || everyReading !== null),
  done: fc.array(fc.record({ doneOn: day(20_300, 20_800), reading: fc.option(reading) }), { maxLength: 3 }),
  readings: fc.oneof(
    fc.array(fc.record({ readOn: day(20_650, 20_800), reading }), { maxLength: 5 }),
    // About a week apart, where a pace begins to say something.
    fc.array(fc.record({ readOn: day(20_741, 20_750), reading }), { minLength: 2, maxLength: 3 }),
  ),
  today: day(20_750, 20_800),
});

it('is the same in the database and in the app, whatever was entered in which order', async () => {
  await undone(sql, async (tx) => {
    await settle(tx);
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: PEOPLE.owner })}, true)`;
    const judged = { soon: 0, overdue: 0, projected: 0 };
    await fc.assert(
      fc.asyncProperty(HISTORY, async ({ plan, done, readings, today }) => {
        await tx`delete from public.service_records where user_id = ${PEOPLE.owner}`;
        await tx`delete from public.service_plans where user_id = ${PEOPLE.owner}`;
        await tx`delete from public.odometer_readings where user_id = ${PEOPLE.owner}`;
        await addPlan(tx, {
          every_months: plan.everyMonths,
          every_reading: plan.everyReading,
          start_on: plan.startOn,
          start_reading: plan.startReading,
          warn_days: plan.warnDays,
          warn_reading: plan.warnReading,
        });
        for (const one of readings)
          await tx`insert into public.odometer_readings (user_id, vehicle_id, reading, read_on)
            values (${PEOPLE.owner}, ${PRADO}, ${one.reading}, ${one.readOn})`;
        for (const one of done)
          await tx`insert into public.service_records (user_id, vehicle_id, plan_id, name, done_on, reading, currency)
            values (${PEOPLE.owner}, ${PRADO}, ${PLAN}, 'Oil', ${one.doneOn}, ${one.reading}, 'AUD')`;

        const [found] = await tx`select to_jsonb(d) as due from private.service_due(${today}) d`;
        const [use] = await tx`select to_jsonb(u) as use from private.vehicle_use(${PRADO}, ${today}) u`;
        const times = await tx`select to_jsonb(t) as done from private.services_done(${PLAN}, 20) t`;
        const { reading: now, first_on: firstOn, first_reading: firstReading, last_on: lastOn } = use?.use ?? {};
        const due = serviceDue(
          plan,
          times.map((time) => ({ doneOn: time.done.done_on, reading: time.done.reading })),
          { reading: now, firstOn, firstReading, lastOn },
          today,
        );
        expect(found?.due).toMatchObject({
          state: due.state,
          basis: due.basis,
          due_on: due.dueOn,
          due_reading: due.dueReading,
          remaining: due.remaining,
          projected_on: due.projectedOn,
          due_by: due.dueBy,
        });
        if (due.state !== 'ok') judged[due.state] += 1;
        if (due.projectedOn) judged.projected += 1;
      }),
      { numRuns: 250 },
    );
    // Or it would have compared nothing.
    for (const count of Object.values(judged)) expect(count).toBeGreaterThan(5);
  });
});

import fc from 'fast-check';
import type { TransactionSql } from 'postgres';
import { afterAll, expect, test } from 'vitest';
import type { FuelLog } from '../../shared/contracts/fuel-logs.ts';
import { judgeFills, sumFills } from '../../shared/domain/fuel-economy.ts';
import { type FillContent, fuelHistory } from '../../shared/domain/testing/fuel-histories.ts';
import { referenceEconomy } from '../../shared/domain/testing/fuel-reference.ts';
import { getFuelHistory } from '../../shared/services/fuel/get-fuel-history.ts';
import { getFuelStats } from '../../shared/services/fuel/get-fuel-stats.ts';
import { listFuelLogs } from '../../shared/services/fuel/list-fuel-logs.ts';
import type { ServiceContext } from '../../shared/services/service-context.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const VEHICLE = '00000000-0000-4000-8000-0000000000a1';
const RUNS = Number(process.env.FUEL_RUNS ?? 120);

// Many histories, each of many statements: patience, since the processors are shared.
test('Postgres, the domain and the obvious computation agree on any history, entered, changed and deleted in any order', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fuelHistory, (history) =>
      undone(sql, async (tx) => {
        await beOwner(tx);
        for (const step of history) {
          if (step.kind === 'enter') await enter(tx, step.content);
          else await change(tx, step.at, step.kind === 'edit' ? step.content : null);
        }
        const ctx = contextOf(tx);
        const { fuelLogs: rows } = await getFuelHistory(ctx, VEHICLE);
        const { fuelLogs } = await listFuelLogs(ctx, { vehicleId: VEHICLE, limit: 100 });
        // The list is newest first. Not nearly the same: the same to the last bit.
        expect(fuelLogs.toReversed()).toEqual(judgeFills(rows));
        expect(rows).toEqual(fuelLogs.toReversed().map(toLog));
        expect(await getFuelStats(ctx, VEHICLE)).toEqual(sumFills(VEHICLE, rows));
        const wanted = referenceEconomy(rows);
        for (const row of fuelLogs) {
          const { litresPer100Km, stretchKind, stretchKm } = wanted.get(row.id) ?? expect.fail('a fill is gone');
          expect(row).toMatchObject({ stretchKind, stretchKm });
          if (litresPer100Km === null) expect(row.litresPer100Km).toBeNull();
          else expect(row.litresPer100Km).toBeCloseTo(litresPer100Km, 9);
        }
        await expectLinked(tx, rows);
      }),
    ),
    { numRuns: RUNS },
  );
});

test.each(['expenses', 'odometer_readings'])(
  'a fill whose row in %s cannot be written is not written at all',
  (table) =>
    undone(sql, async (tx) => {
      await beOwner(tx);
      await tx`reset role`;
      await tx.unsafe(`create function pg_temp.fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger fail before insert on public.${table} for each row execute function pg_temp.fail()`);
      await tx`set local role authenticated`;
      const failing = tx.savepoint(async (sp) => void (await enter(sp, FILL)));
      await expect(failing).rejects.toThrow('no');
      const [count] = await tx`select (select count(*) from public.fuel_logs)::int as logs,
      (select count(*) from public.expenses)::int as expenses, (select count(*) from public.odometer_readings)::int as readings`;
      expect(count).toEqual({ logs: 0, expenses: 0, readings: 0 });
    }),
);

const FILL: FillContent = {
  filledOn: '2026-11-20',
  odometerKm: 84_210,
  litres: 71,
  priceMilliPerL: 1_900,
  totalCents: 13_490,
  currency: 'AUD',
  isFull: true,
  isMissed: false,
  isTowing: true,
};

async function beOwner(tx: TransactionSql): Promise<void> {
  await createPeople(tx);
  await tx`insert into public.vehicles (user_id, id, name, kind) values (${PEOPLE.owner}, ${VEHICLE}, 'Prado', 'tow')`;
  const claims = JSON.stringify({ sub: PEOPLE.owner, role: 'authenticated' });
  await tx`select set_config('request.jwt.claims', ${claims}, true)`;
  await tx`set local role authenticated`;
}

/** All in one transaction, and so at one instant: only the id says which came first. */
function enter(tx: TransactionSql, fill: FillContent) {
  return tx`insert into public.fuel_logs ${tx(toColumns(fill))}`;
}

async function change(tx: TransactionSql, at: number, fill: FillContent | null): Promise<void> {
  const rows = await tx`select id from public.fuel_logs where deleted_at is null order by filled_on, id`;
  const id = rows[at % Math.max(rows.length, 1)]?.id;
  if (!id) return;
  const { vehicle_id: _, ...columns } = toColumns(fill ?? FILL);
  if (fill) await tx`update public.fuel_logs set ${tx(columns)} where id = ${id}`;
  else await tx`update public.fuel_logs set deleted_at = now() where id = ${id}`;
}

function toColumns(fill: FillContent) {
  return {
    vehicle_id: VEHICLE,
    filled_on: fill.filledOn,
    odometer_km: fill.odometerKm,
    litres: fill.litres,
    price_milli_per_l: fill.priceMilliPerL,
    total_cents: fill.totalCents,
    currency: fill.currency,
    is_full: fill.isFull,
    is_missed: fill.isMissed,
    is_towing: fill.isTowing,
  };
}

/** The services speak to PostgREST; here their functions are called in the transaction of the test. */
function contextOf(tx: TransactionSql): ServiceContext {
  const call = async (name: string, given: Record<string, unknown>) => {
    const names = Object.keys(given);
    const list = names.map((argument, index) => `${argument} => $${index + 1}`).join(', ');
    const values = names.map((argument) => given[argument] as string);
    const [row] = await tx.unsafe(`select public.${name}(${list}) as answer`, values);
    return row?.answer;
  };
  return { userId: PEOPLE.owner, email: null, db: { call } as unknown as ServiceContext['db'] }; // all that is used of it
}

function toLog(fill: Record<string, unknown>): FuelLog {
  const { sinceLastKm, isOdometerBack, stretchKm, stretchKind, litresPer100Km, ...log } = fill;
  return log as FuelLog; // what is left
}

/** Every fill that is there has its expense and, with an odometer, its reading; nothing else has one. */
async function expectLinked(tx: TransactionSql, rows: FuelLog[]): Promise<void> {
  const expenses =
    await tx`select id, amount_cents::int as cents from public.expenses where deleted_at is null order by id`;
  const byId = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(expenses.map(({ id, cents }) => [id, cents])).toEqual(byId.map(({ id, totalCents }) => [id, totalCents]));
  const readings =
    await tx`select id, reading::float8 as km from public.odometer_readings where deleted_at is null order by id`;
  const driven = byId.filter(({ odometerKm }) => odometerKm !== null);
  expect(readings.map(({ id, km }) => [id, km])).toEqual(driven.map(({ id, odometerKm }) => [id, odometerKm]));
}

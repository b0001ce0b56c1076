import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';

export const FILLS = 5_000;
export const EXPENSES = 100_000;

/**
 * Gives a person a vehicle with 5,000 fills and 100,000 expenses over ten years, in a database of ours. The triggers are off
 * meanwhile, in this one transaction: writing the rows is not what is measured. Answers the vehicle's id.
 */
export async function seedWheels(sql: Sql, userId: string): Promise<string> {
  const vehicleId = randomUUID();
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into public.vehicles (user_id, id, name, kind) values (${userId}, ${vehicleId}, 'Bench', 'tow')`;
    await tx`insert into public.fuel_logs
        (user_id, vehicle_id, filled_on, odometer_km, litres, price_milli_per_l, total_cents, currency, is_full, is_missed,
          is_towing, station, created_at)
      select ${userId}, ${vehicleId}, date '2016-01-01' + (n * 3650 / ${FILLS}::int), case when n % 17 <> 0 then n * 410 end,
        40 + n % 35, 1700 + n % 500, round((40 + n % 35) * (1700 + n % 500) / 10.0), 'AUD', n % 4 <> 0, n % 97 = 0, n % 3 <> 0,
        'Station ' || n % 60, timestamptz '2016-01-01' + n * interval '17 hours'
      from generate_series(1, ${FILLS}::int) as n`;
    await tx`insert into public.expenses
        (user_id, amount_cents, currency, category_slug, payee, note, occurred_on, created_at)
      select ${userId}, 100 + n % 20000, 'AUD', (array['groceries', 'camp', 'eating-out', 'sights', 'other'])[1 + n % 5],
        'Payee ' || n % 400, case when n % 9 = 0 then 'for two' else '' end, date '2016-01-01' + (n * 3650 / ${EXPENSES}::int),
        timestamptz '2016-01-01' + n * interval '50 minutes'
      from generate_series(1, ${EXPENSES}::int) as n`;
  });
  await sql`analyze public.fuel_logs, public.expenses, public.vehicles`;
  return vehicleId;
}

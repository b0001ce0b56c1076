import type { Sql } from 'postgres';

export const SEEDED_DAY = '2026-11-20';
const ROUTES = 20;

/**
 * Puts a day of so many requests by `people` into a database of ours, as they stand once they were counted: durations spread
 * from 90 to 1,230 ms over 20 routes, one in a hundred failed. Counting as they come is measured apart (`measureCounting`).
 */
export async function seedDayOfEvents(sql: Sql, events: number, people: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from private.analytics_counts where day = ${SEEDED_DAY}`;
    await tx`insert into private.analytics_counts (day, kind, name, outcome, bucket, count)
      select ${SEEDED_DAY}::date, 'request', 'GET /api/v1/route' || floor(random() * ${ROUTES})::int || '/:id',
        case when random() < 0.01 then 'failed' else 'ok' end,
        private.latency_bucket((30 + 60 * exp(random() * 3))::int), count(*)
      from generate_series(1, ${events}::int) group by 1, 2, 3, 4, 5`;
    await tx`insert into private.active_days (user_id, day)
      select gen_random_uuid(), ${SEEDED_DAY} from generate_series(1, ${people}::int)`;
  });
  await sql`vacuum (analyze) private.analytics_counts, private.active_days`;
}

/** Counts `batches` of 100 events of somebody, each in a transaction of its own; answers microseconds an event. */
export async function measureCounting(sql: Sql, personId: string, batches: number): Promise<number> {
  const hundred = <Value>(make: () => Value) => Array.from({ length: 100 }, make);
  const claims = JSON.stringify({ sub: personId, role: 'authenticated' });
  const started = performance.now();
  for (let batch = 0; batch < batches; batch += 1) {
    await sql.begin(async (tx) => {
      await tx`select set_config('request.jwt.claims', ${claims}, true)`;
      await tx`select public.record_events(
        ${hundred(() => 'request')}, ${hundred(() => `GET /api/v1/route${Math.floor(Math.random() * ROUTES)}/:id`)},
        ${hundred(() => Math.round(30 + 60 * Math.exp(Math.random() * 3)))},
        ${hundred(() => (Math.random() < 0.01 ? 500 : 200))}, ${hundred(() => 0)})`;
    });
  }
  return ((performance.now() - started) * 1000) / (batches * 100);
}

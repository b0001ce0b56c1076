import type { Sql } from 'postgres';

/** The hour in which it becomes Monday 07:00 in Darwin, for the week from 28 September 2026. */
export const SEEDED_HOUR = { since: '2026-10-04T21:00:00Z', until: '2026-10-04T22:00:00Z' };
const ENTRIES = 20;

/**
 * Puts `count` people in Darwin with 20 entries each in two weeks into a database of ours. The triggers of sign-up and of
 * writing are off meanwhile, in this one transaction, since making people is not what is measured.
 */
export async function seedWeeklyReports(sql: Sql, count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temp table seeded on commit drop as
      select gen_random_uuid() as id, place from generate_series(1, ${count}::int) as place`;
    await tx`insert into auth.users (id, email) select id, 'report-' || place || '@people.test' from seeded`;
    await tx`insert into public.profiles
        (user_id, region, time_zone, currency, distance_unit, consumption_unit, date_format)
      select s.id, r.code, 'Australia/Darwin', r.currency, r.distance_unit, r.consumption_unit, r.date_format
      from seeded s join private.regions r on r.code = 'AU'`;
    await tx`insert into public.notification_settings (user_id) select id from seeded`;
    await tx`insert into public.expenses (user_id, id, amount_cents, currency, category_slug, occurred_on)
      select s.id, gen_random_uuid(), 100 + floor(random() * 9000)::int, 'AUD',
        (array['fuel', 'groceries', 'camp', 'eating-out'])[1 + floor(random() * 4)::int],
        date '2026-09-21' + floor(random() * 14)::int
      from seeded s, generate_series(1, ${ENTRIES}::int)`;
  });
  await sql`analyze auth.users, public.profiles, public.notification_settings, public.expenses`;
}

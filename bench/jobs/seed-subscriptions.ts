import type { Sql } from 'postgres';

/** The 1st they are all due on. */
export const SEEDED_SLOT = '2026-12-01T01:00:00Z';

/**
 * Puts `count` people with an active subscription of the embedded ledger into a database of ours, all due for renewal at
 * SEEDED_SLOT: the rows that sign-up and a first payment leave. The triggers of sign-up (and with them the welcome mails and
 * foreign key checks) are off meanwhile, in this one transaction, since making people is not what is measured.
 */
export async function seedSubscriptions(sql: Sql, count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temp table seeded on commit drop as
      select gen_random_uuid() as id, place from generate_series(1, ${count}::int) as place`;
    await tx`insert into auth.users (id, email, raw_user_meta_data, created_at)
      select id, 'bench-' || place || '@people.test', '{}', '2026-01-01' from seeded`;
    await tx`insert into public.profiles
        (user_id, region, time_zone, currency, distance_unit, consumption_unit, date_format)
      select s.id, r.code, r.time_zone, r.currency, r.distance_unit, r.consumption_unit, r.date_format
      from seeded s join private.regions r on r.code = 'AU'`;
    await tx`insert into public.notification_settings (user_id) select id from seeded`;
    await tx`insert into private.ledger_payment_methods (user_id, label) select id, 'Test card' from seeded`;
    await tx`insert into public.subscriptions
        (user_id, state, trial_ends_at, billing_anchor, periods_billed, current_period_start, current_period_end,
          has_payment_method, payment_method_label, created_at)
      select id, 'active', '2026-11-01', '2026-11-01T00:00:00Z', 1, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z',
        true, 'Test card', '2026-10-02' from seeded`;
    await tx`insert into public.invoices
        (user_id, provider, state, amount_cents, currency, period_start, period_end, issued_at, paid_at)
      select id, 'ledger', 'paid', 1800, 'AUD', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z',
        '2026-11-01T01:30:00Z', '2026-11-01T01:30:00Z' from seeded`;
  });
  await sql`analyze auth.users, public.profiles, public.subscriptions, public.invoices, public.notification_settings`;
}

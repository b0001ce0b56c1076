import { afterAll, expect, it } from 'vitest';
import { undone } from './matrix.ts';
import { createSubscriber, runDaily, runMonthly } from './subscribers.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

it('an account that is deleted leaves its invoices without the person, and nothing else of its billing', () =>
  undone(sql, async (tx) => {
    const id = await createSubscriber(tx, { trialEndsAt: '2024-02-10T00:00:00Z', card: 'pays' });
    await runDaily(tx, '2024-02-10T01:30:00Z');
    await runMonthly(tx, '2024-03-01T01:00:00Z');
    const [invoice] = await tx`select id from public.invoices where user_id = ${id}`;
    await tx`delete from auth.users where id = ${id}`;
    for (const table of ['subscriptions', 'usage_quotas', 'monthly_statements', 'invoices']) {
      expect(await tx`select 1 from ${tx(`public.${table}`)} where user_id = ${id}`, table).toHaveLength(0);
    }
    expect(await tx`select state, user_id from public.invoices where id = ${invoice?.id}`).toMatchObject([
      { state: 'paid', user_id: null },
    ]);
  }));

it('a monthly run holds the accounts of its batch, so that none is deleted under it', async () => {
  const [row] =
    await sql`insert into auth.users (id, email) values (gen_random_uuid(), 'held@people.test') returning id`;
  await undone(sql, async (tx) => {
    await runMonthly(tx, '2024-03-01T01:00:00Z');
    await expect(
      sql.begin(async (other) => {
        await other`set local lock_timeout = '200ms'`;
        await other`delete from auth.users where id = ${row?.id}`;
      }),
    ).rejects.toMatchObject({ code: '55P03' });
  });
  await sql`delete from auth.users where id = ${row?.id}`;
});

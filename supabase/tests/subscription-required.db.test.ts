import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { undone } from './matrix.ts';
import { createSubscriber } from './subscribers.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const EXPENSE = { amount_cents: 4250, currency: 'AUD', category_slug: 'fuel', occurred_on: '2026-11-22' };
const REFUSAL = { code: 'PT402', message: 'subscription_required' };

/** Somebody whose subscription is canceled, with one live and one deleted expense, speaking to the database themselves. */
async function beCanceled(tx: TransactionSql): Promise<string> {
  const id = await createSubscriber(tx, { trialEndsAt: '2024-01-10T00:00:00Z' });
  await tx`insert into public.expenses ${tx([
    { ...EXPENSE, user_id: id, payee: 'live', deleted_at: null },
    { ...EXPENSE, user_id: id, payee: 'deleted', deleted_at: '2026-01-01T00:00:00Z' },
  ])}`;
  await tx`select private.cancel_subscriptions(array[${id}]::uuid[], 'trial_ended', now())`;
  await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: id, role: 'authenticated' })}, true)`;
  await tx`set local role authenticated`;
  return id;
}

const refused = (tx: TransactionSql, work: (tx: TransactionSql) => Promise<unknown>) =>
  expect(tx.savepoint((sp) => work(sp))).rejects.toMatchObject(REFUSAL);

describe('a canceled subscription', () => {
  it('lets nothing be entered, changed or brought back', () =>
    undone(sql, async (tx) => {
      await beCanceled(tx);
      await refused(tx, (sp) => sp`insert into public.expenses ${sp(EXPENSE)}`);
      await refused(tx, (sp) => sp`update public.expenses set payee = 'other' where payee = 'live'`);
      await refused(tx, (sp) => sp`update public.expenses set deleted_at = null where payee = 'deleted'`);
      await refused(
        tx,
        (sp) => sp`update public.expenses set deleted_at = now(), payee = 'other' where payee = 'live'`,
      );
      await refused(tx, (sp) => sp`select public.create_expense(4250, 'fuel', '2026-11-22')`);
    }));

  it('leaves reading and deleting', () =>
    undone(sql, async (tx) => {
      await beCanceled(tx);
      expect(await tx`select payee from public.expenses order by payee`).toHaveLength(2);
      const deleted = await tx`update public.expenses set deleted_at = now() where payee = 'live'`;
      expect(deleted.count).toBe(1);
      const [row] = await tx`select id, version from public.expenses where payee = 'live'`;
      expect(row?.version).toBe(2);
    }));

  it('says nothing about anybody else', () =>
    undone(sql, async (tx) => {
      const canceled = await beCanceled(tx);
      await tx`reset role`;
      const other = await createSubscriber(tx, { trialEndsAt: '2030-01-01T00:00:00Z' });
      await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: other, role: 'authenticated' })}, true)`;
      await tx`set local role authenticated`;
      await tx`insert into public.expenses ${tx(EXPENSE)}`;
      expect(await tx`select 1 from public.subscriptions where user_id = ${canceled}`).toHaveLength(0);
      expect((await tx`select public.get_billing() as billing`)[0]?.billing.subscription.user_id).toBe(other);
    }));
});

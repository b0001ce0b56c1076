import type { TransactionSql } from 'postgres';
import { afterAll, expect, it } from 'vitest';
import { undone } from './matrix.ts';
import { createSubscriber, invoicesOf } from './subscribers.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

async function beSomebody(tx: TransactionSql): Promise<string> {
  const id = await createSubscriber(tx, { trialEndsAt: '2030-01-01T00:00:00Z' });
  await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: id, role: 'authenticated' })}, true)`;
  await tx`set local role authenticated`;
  return id;
}

it('where there is no mark of a development stack nobody pays with nothing', () =>
  undone(sql, async (tx) => {
    await tx`alter table local_stack.identity rename to gone`;
    await beSomebody(tx);
    await expect(tx.savepoint((sp) => sp`select public.add_test_payment_method(false)`)).rejects.toMatchObject({
      code: 'PT409',
      message: 'conflict',
    });
    const [row] = await tx`select public.get_billing() -> 'has_test_payments' as has`;
    expect(row?.has).toBe(false);
  }));

it('with it, a payment method is there at once and charges nobody before the trial ends', () =>
  undone(sql, async (tx) => {
    const id = await beSomebody(tx);
    const [row] = await tx`select public.add_test_payment_method(false) -> 'subscription' as subscription`;
    expect(row?.subscription).toMatchObject({ state: 'trialing', has_payment_method: true });
    expect(await invoicesOf(tx, id)).toEqual([]);
  }));

import type { Row, TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { becomePerson, callFunction } from './pam-person.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const EGGS = '00000000-0000-4000-8000-0000000000a9';
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** The owner's timers, as PostgREST lets them in. */
function asOwner<Result>(work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
  return undone(sql, async (tx) => {
    await createPeople(tx);
    await becomePerson(tx, PEOPLE.owner);
    return work(tx);
  });
}

const set = (tx: TransactionSql, dueAt: string) =>
  callFunction(tx, 'create_row', {
    p_table: 'timers',
    p_values: JSON.stringify({ id: EGGS, label: 'Eggs', due_at: dueAt }),
  });
const move = (tx: TransactionSql, version: number, dueAt: string) =>
  callFunction(tx, 'update_row', {
    p_table: 'timers',
    p_id: EGGS,
    p_version: version,
    p_changes: JSON.stringify({ due_at: dueAt }),
  });
const setDeleted = (tx: TransactionSql, version: number, deleted: boolean) =>
  callFunction(tx, 'set_row_deleted', { p_table: 'timers', p_id: EGGS, p_version: version, p_deleted: deleted });

/** The jobs whose runs a write says are to be published. */
const jobsOf = (answer: Row): string[] => (answer._jobs ?? []).map((run: Row) => run.job);

/** Everything that was asked for, in order. */
async function runs(tx: TransactionSql): Promise<Row[]> {
  await tx`reset role`;
  const found = await tx`select payload, due_at, user_id from private.job_runs
    where job = 'timer.fire' and user_id = ${PEOPLE.owner} order by key`;
  await becomePerson(tx, PEOPLE.owner);
  return found;
}

/** Does the n-th run that was asked for, as the job does. */
async function fire(tx: TransactionSql, run: Row | undefined, owner: string = PEOPLE.owner): Promise<Row> {
  await tx`select set_config('role', 'service_role', true)`;
  const answer = await callFunction(tx, 'fire_timer', {
    p_user_id: owner,
    p_timer_id: run?.payload.timerId,
    p_due_at: run?.payload.dueAt,
  });
  await becomePerson(tx, PEOPLE.owner);
  return answer;
}

const told = async (tx: TransactionSql) =>
  (await tx`select kind, data from public.notifications`).map((row) => row.data);

describe('a timer', () => {
  it('goes off once, however often its run comes, and tells its owner', async () => {
    await asOwner(async (tx) => {
      const dueAt = inMinutes(-1);
      await set(tx, dueAt);
      const [run] = await runs(tx);
      expect(await fire(tx, run)).toEqual({ fired: true });
      expect(await fire(tx, run)).toEqual({ fired: false });
      expect(await told(tx)).toEqual([{ timerId: EGGS, label: 'Eggs', dueAt }]);
      expect(await tx`select fired_at is not null as fired, version from public.timers`).toEqual([
        { fired: true, version: 2 },
      ]);
    });
  });

  it('does not go off before it is due', async () => {
    await asOwner(async (tx) => {
      await set(tx, inMinutes(5));
      expect(await fire(tx, (await runs(tx))[0])).toEqual({ fired: false });
    });
  });

  it('is asked for when it is due, not before, and waits here while that is further off than QStash keeps it', async () => {
    await asOwner(async (tx) => {
      const dueAt = new Date(Math.floor(Date.now() / 1000) * 1000 + 8 * 86_400_000 + 250).toISOString();
      expect(jobsOf(await set(tx, dueAt))).not.toContain('timer.fire');
      const [run] = await runs(tx);
      expect(run?.due_at.getTime()).toBe(Date.parse(dueAt) + 750);
      expect(jobsOf(await move(tx, 1, inMinutes(90)))).toContain('timer.fire');
    });
  });

  it('that was moved goes off at its new moment alone', async () => {
    await asOwner(async (tx) => {
      await set(tx, inMinutes(-2));
      await move(tx, 1, inMinutes(-1));
      const [before, after] = await runs(tx);
      expect(await fire(tx, before)).toEqual({ fired: false });
      expect(await fire(tx, after)).toEqual({ fired: true });
    });
  });

  it('that was cancelled does not go off, and one that was brought back does, once', async () => {
    await asOwner(async (tx) => {
      await set(tx, inMinutes(-1));
      await setDeleted(tx, 1, true);
      const [first] = await runs(tx);
      expect(await fire(tx, first)).toEqual({ fired: false });
      await setDeleted(tx, 2, false);
      const [, second] = await runs(tx);
      expect(await fire(tx, second)).toEqual({ fired: true });
      expect(await fire(tx, first)).toEqual({ fired: false });
      expect(await told(tx)).toHaveLength(1);
    });
  });

  it('that went off goes off again when it is moved, and not when it is renamed', async () => {
    await asOwner(async (tx) => {
      await set(tx, inMinutes(-3));
      await fire(tx, (await runs(tx))[0]);
      const changes = { p_table: 'timers', p_id: EGGS, p_version: 2, p_changes: '{"label": "Bread"}' };
      await callFunction(tx, 'update_row', changes);
      expect(await runs(tx)).toHaveLength(1);
      await move(tx, 3, inMinutes(-1));
      expect(await fire(tx, (await runs(tx))[1])).toEqual({ fired: true });
      expect(await told(tx)).toHaveLength(2);
    });
  });

  it('of one person is nothing to another who has one with the same id', async () => {
    await asOwner(async (tx) => {
      await set(tx, inMinutes(-1));
      const [run] = await runs(tx);
      expect(await fire(tx, run, PEOPLE.other)).toEqual({ fired: false });
      await becomePerson(tx, PEOPLE.other);
      await set(tx, inMinutes(60));
      expect(await tx`select due_at > now() as ahead from public.timers`).toEqual([{ ahead: true }]);
    });
  });

  it('goes off also after the subscription was canceled, when none can be set any more', async () => {
    await asOwner(async (tx) => {
      await set(tx, inMinutes(-1));
      await tx`reset role`;
      await tx`select private.cancel_subscriptions(array[${PEOPLE.owner}]::uuid[], 'trial_ended', now())`;
      await becomePerson(tx, PEOPLE.owner);
      await expect(tx.savepoint((sp) => move(sp, 1, inMinutes(1)))).rejects.toThrow('subscription_required');
      expect(await fire(tx, (await runs(tx))[0])).toEqual({ fired: true });
    });
  });
});

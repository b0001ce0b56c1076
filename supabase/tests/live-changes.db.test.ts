import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** Tables of people's rows whose changes no device needs to hear of at once. */
const UNTOLD: Record<string, string> = {
  departure_overrides: 'written with a departure, which is told of',
  monthly_statements: 'written once a month by a job, and mailed',
  usage_quotas: 'begun by the monthly job; read with the billing page',
};

const topicOf = (person: keyof typeof PEOPLE) => `user:${PEOPLE[person]}`;

function messages(tx: TransactionSql) {
  return tx`select topic, event, extension, private, payload from realtime.messages
    where topic = any (${Object.values(PEOPLE).map((id) => `user:${id}`)}) order by ctid`;
}

function spend(tx: TransactionSql, count: number) {
  return tx`insert into public.expenses (user_id, amount_cents, currency, category_slug, occurred_on, payee)
    select ${PEOPLE.owner}, 4250, 'AUD', 'fuel', '2026-11-22', 'Foodland' from generate_series(1, ${count}::int) returning id`;
}

async function actAs(tx: TransactionSql, role: string, person?: keyof typeof PEOPLE): Promise<void> {
  const claims = JSON.stringify({ role, sub: person && PEOPLE[person] });
  await tx`select set_config('request.jwt.claims', ${claims}, true), set_config('role', ${role}, true)`;
}

describe('what a change says', () => {
  it('is said of every table that holds rows of people, or somebody has said why not', async () => {
    const silent = await sql`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
        select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'private.broadcast_change'::regproc
          and t.tgenabled <> 'D' and t.tgtype & 16 <> 0) -- on update
      order by 1`;
    expect(silent.map((row) => row.name)).toEqual(Object.keys(UNTOLD));
  });

  it('names the row and its version to its owner alone, and none of its values', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const [row] = await spend(tx, 1);
      await tx`update public.expenses set note = 'secret' where user_id = ${PEOPLE.owner} and id = ${row?.id}`;
      const said = { table: 'expenses', id: row?.id };
      const message = { topic: topicOf('owner'), event: 'change', extension: 'broadcast', private: true };
      expect(await messages(tx)).toEqual([
        { ...message, payload: { ...said, operation: 'insert', version: 1 } },
        { ...message, payload: { ...said, operation: 'update', version: 2 } },
      ]);
    });
  });

  it('is said once of a thousand rows written together', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await spend(tx, 1_000);
      const payload = { table: 'expenses', operation: 'insert', id: null, version: null };
      expect(await messages(tx)).toEqual([expect.objectContaining({ payload })]);
    });
  });

  it('is not said of a job that writes for many people at once', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`insert into auth.users (id, email) select gen_random_uuid(), n || '@many.test' from generate_series(1, 18) n`;
      const many = tx`select id from auth.users where email like '%@many.test' or id = ${PEOPLE.owner}`;
      await tx`update public.subscriptions set cancel_at_period_end = true where user_id in (${many})`;
      expect(await messages(tx)).toHaveLength(1);
      await tx`insert into auth.users (id, email) select gen_random_uuid(), n || '@many.test' from generate_series(19, 20) n`;
      await tx`update public.subscriptions set cancel_at_period_end = false where user_id in (${many})`;
      expect(await messages(tx)).toHaveLength(1);
    });
  });

  it('never makes a write fail', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`drop function realtime.send`;
      expect(await spend(tx, 1)).toHaveLength(1);
      expect(await messages(tx)).toEqual([]);
    });
  });
});

describe('who may listen', () => {
  async function seenBy(
    role: string,
    person: keyof typeof PEOPLE | undefined,
    row: { topic: string; extension?: string },
  ): Promise<number> {
    return undone(sql, async (tx) => {
      await tx`insert into realtime.messages ${tx({ extension: 'broadcast', ...row })}`;
      await actAs(tx, role, person);
      return (await tx`select from realtime.messages`).count;
    });
  }

  it('is the owner of the channel, and nobody else', async () => {
    expect(await seenBy('authenticated', 'owner', { topic: topicOf('owner') })).toBe(1);
    expect(await seenBy('authenticated', 'other', { topic: topicOf('owner') })).toBe(0);
    expect(await seenBy('authenticated', undefined, { topic: 'user:' })).toBe(0);
    expect(await seenBy('anon', undefined, { topic: topicOf('owner') })).toBe(0);
    expect(await seenBy('authenticated', 'owner', { topic: 'everybody' })).toBe(0);
  });

  it('is told who else is there by nobody', async () => {
    expect(await seenBy('authenticated', 'owner', { topic: topicOf('owner'), extension: 'presence' })).toBe(0);
  });

  it('may not send', async () => {
    await undone(sql, async (tx) => {
      await actAs(tx, 'authenticated', 'owner');
      const insert = tx.savepoint(
        (sp) => sp`insert into realtime.messages (topic, extension) values (${topicOf('owner')}, 'broadcast')`,
      );
      await expect(insert).rejects.toThrow(/row-level security/);
    });
  });
});

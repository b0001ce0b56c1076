import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const OWNER = PEOPLE.owner;
const digest = (at: number) => at.toString(16).padStart(64, '0');

async function store(tx: TransactionSql, names: string[], age = '0 days'): Promise<void> {
  for (const name of names) {
    await tx`insert into storage.objects (bucket_id, name, created_at) values ('speech', ${name}, now() - ${age}::interval)`;
  }
}

const stale = async (tx: TransactionSql): Promise<string[]> =>
  (await tx`select public.list_stale_speech(now(), 10000) as names`)[0]?.names;

async function actAs(tx: TransactionSql, user: string): Promise<void> {
  await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: user, role: 'authenticated' })}, true)`;
  await tx`set local role authenticated`;
}

describe('spoken texts that are kept', () => {
  it('are swept after 30 days, and those of people who are gone at once', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const [old, fresh] = [`${OWNER}/${digest(1)}`, `${OWNER}/${digest(2)}`];
      const orphan = `${crypto.randomUUID()}/${digest(3)}`;
      await store(tx, [old], '31 days');
      await store(tx, [fresh], '29 days');
      await store(tx, [orphan]);
      const names = await stale(tx);
      expect(names).toEqual(expect.arrayContaining([old, orphan]));
      expect(names).not.toContain(fresh);
    });
  });

  it('are at most 500 a person', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`insert into storage.objects (bucket_id, name)
        select 'speech', ${`${OWNER}/`} || lpad(to_hex(n), 64, '0') from generate_series(1, 499) n`;
      await actAs(tx, OWNER);
      await store(tx, [`${OWNER}/${digest(500)}`]);
      await expect(tx.savepoint((inner) => store(inner, [`${OWNER}/${digest(501)}`]))).rejects.toThrow(/row-level/);
      await actAs(tx, PEOPLE.other);
      await store(tx, [`${PEOPLE.other}/${digest(1)}`]);
      expect(await tx`select from storage.objects where bucket_id = 'speech'`).toHaveLength(1);
    });
  });
});

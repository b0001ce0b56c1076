import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const USER = PEOPLE.owner;
const READY = { status: 'ready', sha256: 'x' };

/** A file of the owner's, with objects of these parts, all of them as old as `age`. */
async function give(tx: TransactionSql, parts: string[], age: string, row: object = {}): Promise<string> {
  const id = crypto.randomUUID();
  await tx`set local session_replication_role = replica`; // time stamps are nobody's to write
  await tx`insert into public.files ${tx({ id, user_id: USER, mime: 'image/jpeg', bytes: 1, ...row })}`;
  await tx`update public.files set updated_at = now() - ${age}::interval where id = ${id}`;
  for (const part of parts) await store(tx, `${USER}/${id}/${part}`, age);
  await tx`set local session_replication_role = origin`;
  return id;
}

const store = (tx: TransactionSql, name: string, age: string) =>
  tx`insert into storage.objects (bucket_id, name, created_at) values ('files', ${name}, now() - ${age}::interval)`;

async function stale(tx: TransactionSql): Promise<{ objects: string[]; files: [string, string][] }> {
  const [row] = await tx`select public.list_stale_files(now(), 10000) as answer`;
  return row?.answer;
}

describe('the sweep of files', () => {
  it('finds what belongs to nobody, and raw uploads of files that are through', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const ready = await give(tx, ['upload', 'file', 'thumb'], '2 days', READY);
      const waiting = await give(tx, ['upload'], '2 days');
      const fresh = `${USER}/${crypto.randomUUID()}/file`;
      const orphan = `${USER}/${crypto.randomUUID()}/file`;
      await store(tx, orphan, '25 hours');
      await store(tx, fresh, '23 hours');
      const { objects, files } = await stale(tx);
      expect(objects).toEqual(expect.arrayContaining([orphan, `${USER}/${ready}/upload`]));
      for (const name of [fresh, `${USER}/${ready}/file`, `${USER}/${ready}/thumb`, `${USER}/${waiting}/upload`]) {
        expect(objects).not.toContain(name);
      }
      expect(files.map(([, id]) => id)).not.toContain(ready);
    });
  });

  it('forgets what was deleted 30 days ago or never came in 7 days, unless it was put back meanwhile', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
      const deleted = await give(tx, ['file', 'thumb'], '40 days', { ...READY, deleted_at: ago(31) });
      const kept = await give(tx, ['file'], '40 days', { ...READY, deleted_at: ago(29) });
      const never = await give(tx, [], '8 days');
      const restored = await give(tx, ['file'], '40 days', { ...READY, deleted_at: ago(31) });
      const { objects, files } = await stale(tx);
      const ids = files.map(([, id]) => id);
      expect(ids).toEqual(expect.arrayContaining([deleted, never, restored]));
      expect(ids).not.toContain(kept);
      expect(objects).toEqual(expect.arrayContaining([`${USER}/${deleted}/file`, `${USER}/${deleted}/thumb`]));
      expect(objects).not.toContain(`${USER}/${kept}/file`);
      await tx`update public.files set deleted_at = null where id = ${restored}`;
      const own = files.filter(([user]) => user === USER);
      const [row] = await tx`select public.forget_files(now(), ${JSON.stringify(own)}) as answer`;
      expect(row?.answer).toEqual({ rows: 2 });
      const left = await tx`select id from public.files where user_id = ${USER} order by id`;
      expect(left.map((one) => one.id)).toEqual([kept, restored].sort());
    });
  });
});

describe('a file that is done', () => {
  it('is not changed by a second answer of the job, and has the version that the person knows', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const id = await give(tx, [], '1 day', { status: 'processing' });
      const finish = async (found: object) => {
        const [row] = await tx`select public.finish_file(${USER}, ${id}, ${JSON.stringify(found)}) as answer`;
        return row?.answer;
      };
      expect(await finish({ bytes: 5, width: 4, height: 3, sha256: 'abc', thumbnail: true })).toEqual({
        changed: true,
      });
      expect(await finish({ problem: 'broken' })).toEqual({ changed: false });
      const [row] = await tx`select status, problem, bytes, sha256, version from public.files where id = ${id}`;
      expect(row).toEqual({ status: 'ready', problem: null, bytes: 5, sha256: 'abc', version: 1 });
    });
  });

  it('was added before the subscription ended, and is looked at all the same; nothing is added after', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const id = await give(tx, [], '1 day', { status: 'processing' });
      await tx`select private.cancel_subscriptions(array[${USER}]::uuid[], 'trial_ended', now())`;
      const [row] = await tx`select public.finish_file(${USER}, ${id}, '{"problem":"broken"}') as answer`;
      expect(row?.answer).toEqual({ changed: true });
      const add = tx.savepoint(
        (sp) => sp`insert into public.files (user_id, mime, bytes) values (${USER}, 'image/jpeg', 1)`,
      );
      await expect(add).rejects.toThrow('subscription_required');
    });
  });

  it('belongs to one thing only', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const both = tx.savepoint(
        (sp) => sp`insert into public.files (user_id, mime, bytes, expense_id, vehicle_id)
          values (${USER}, 'image/jpeg', 1, gen_random_uuid(), gen_random_uuid())`,
      );
      await expect(both).rejects.toMatchObject({ code: '23514' });
    });
  });
});

import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../../local/sign-up.ts';
import { readStackFile } from '../../local/stack-file.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
const stack = await readStackFile(process.env.DATA_DIR ?? '.data');
afterAll(() => sql.end());

const sessionIdOf = ({ accessToken }: Person): string =>
  JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()).session_id;

/** Runs `work` in one transaction as PostgREST would for this person's device. */
function asDevice<Result>(person: Person, work: (tx: TransactionSql) => Promise<Result>) {
  const claims = { sub: person.id, role: 'authenticated', session_id: sessionIdOf(person) };
  return sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
    await tx`set local role authenticated`;
    return work(tx);
  });
}

const touch = async (tx: TransactionSql) =>
  (await tx`select public.touch_session('Chrome on Android') as state`)[0]?.state;
const endAll = (tx: TransactionSql) => tx`select public.revoke_all_sessions()`;

describe('a device', () => {
  it('that is in use while it is being signed out is told so, and is not written down as in use', async () => {
    const person = await signUp(stack);
    await asDevice(person, touch);
    let told: Promise<string> | undefined;
    await asDevice(person, async (tx) => {
      await endAll(tx);
      told = asDevice(person, async (other) => {
        await other`select set_config('application_name', ${person.id}, true)`;
        return touch(other);
      });
      await waitingFor(person.id);
    });
    expect(await told).toBe('revoked');
  });

  it('that was signed out stays out when its row is cleaned up, and one that was not is written down anew', async () => {
    const [ended, rested] = await Promise.all([signUp(stack), signUp(stack)]);
    await asDevice(ended, touch);
    await asDevice(rested, touch);
    await asDevice(ended, endAll);
    const ids = [ended.id, rested.id];
    await sql`update private.device_sessions set last_seen_at = now() - interval '91 days' where user_id in ${sql(ids)}`;
    await sql`select public.apply_retention_rule('device_sessions', now())`;
    expect(await sql`select from private.device_sessions where user_id in ${sql(ids)}`).toHaveLength(0);
    expect(await asDevice(ended, touch)).toBe('revoked');
    expect(await asDevice(rested, touch)).toBe('active');
  });

  it('leaves one line in the audit log when it is signed out, and none when that is asked for again', async () => {
    const person = await signUp(stack);
    await asDevice(person, async (tx) => {
      await endAll(tx);
      await expect(tx.savepoint(endAll)).rejects.toThrow('unauthenticated');
    });
    const lines = await sql`select entity, entity_id, action from private.audit_log where user_id = ${person.id}
      and entity = 'device_sessions'`;
    expect(lines.map((line) => ({ ...line }))).toEqual([
      { entity: 'device_sessions', entity_id: sessionIdOf(person), action: 'delete' },
    ]);
  });
});

/** Settles once the connection of this name waits for a lock. */
async function waitingFor(name: string): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await sql`select count(*)::int as waiting from pg_stat_activity
        where application_name = ${name} and wait_event_type = 'Lock'`;
      return row?.waiting;
    })
    .toBe(1);
}

import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const SERVICE = 'redis';

/** One check of one service, `minute` minutes after noon. */
async function check(tx: TransactionSql, minute: number, state: string, id = randomUUID()) {
  const at = new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();
  const found = JSON.stringify([
    { service: SERVICE, state, latency_ms: 3, detail: state === 'down' ? 'no answer' : '' },
  ]);
  const [row] = await tx`select public.record_health_checks(${id}, ${at}, ${found}) as answer`;
  return row?.answer as { recorded: number; opened: number; closed: number; mails: number };
}

/** No checks but the test's own, and three people of whom one is an administrator. */
async function prepare(tx: TransactionSql) {
  await tx`delete from private.health_checks`;
  await tx`delete from private.health_days`;
  await tx`delete from private.incidents`;
  await tx`delete from private.admins`;
  await createPeople(tx);
}

const mails = (tx: TransactionSql) =>
  tx`select to_address, data from private.email_outbox where template = 'incident' and data ->> 'service' = ${SERVICE} order by data ->> 'state' desc`;

describe('incidents', () => {
  it('open at the second failure in a row, from the first one on, with one mail to each administrator', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      expect(await check(tx, 0, 'up')).toMatchObject({ opened: 0, mails: 0 });
      expect(await check(tx, 5, 'down')).toMatchObject({ opened: 0, mails: 0 });
      expect(await check(tx, 10, 'down')).toMatchObject({ opened: 1, mails: 1 });
      expect(await check(tx, 15, 'down')).toMatchObject({ opened: 0, mails: 0 });
      const [incident] = await tx`select * from private.incidents`;
      expect(incident).toMatchObject({ service: SERVICE, ended_at: null, detail: 'no answer' });
      expect(incident?.started_at.toISOString()).toBe('2026-11-22T12:05:00.000Z');
      expect(await mails(tx)).toMatchObject([
        { to_address: 'admin@matrix.test', data: { state: 'open', openedAt: '2026-11-22T12:05:00Z' } },
      ]);
    });
  });

  it('close when the service is up again, with one more mail, and open anew the next time', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      await check(tx, 0, 'down');
      await check(tx, 5, 'down');
      expect(await check(tx, 10, 'up')).toMatchObject({ closed: 1, mails: 1 });
      expect(await check(tx, 15, 'up')).toMatchObject({ closed: 0, mails: 0 });
      await check(tx, 20, 'down');
      expect(await check(tx, 25, 'down')).toMatchObject({ opened: 1, mails: 1 });
      expect((await tx`select 1 from private.incidents`).count).toBe(2);
    });
  });

  it('are not made of failures that are not in a row', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      for (const [index, state] of ['down', 'up', 'down', 'up', 'down'].entries()) await check(tx, index * 5, state);
      expect((await tx`select 1 from private.incidents`).count).toBe(0);
    });
  });

  it('know nothing of a service that is not configured', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      await check(tx, 0, 'off');
      await check(tx, 5, 'off');
      expect((await tx`select 1 from private.incidents`).count).toBe(0);
      expect((await tx`select 1 from private.health_days`).count).toBe(0);
    });
  });
});

describe('a check that is delivered twice', () => {
  it('counts once: no second row, no second count, no incident of its own, no second mail', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      const id = randomUUID();
      await check(tx, 0, 'down');
      expect(await check(tx, 5, 'down', id)).toMatchObject({ recorded: 1, opened: 1, mails: 1 });
      expect(await check(tx, 5, 'down', id)).toEqual({ recorded: 0, opened: 0, closed: 0, mails: 0 });
      expect(await tx`select checks, failures from private.health_days`).toMatchObject([{ checks: 2, failures: 2 }]);
      expect(await mails(tx)).toHaveLength(1);
    });
  });

  it('cannot open two incidents of one service', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      await tx`insert into private.incidents (service, started_at) values (${SERVICE}, now())`;
      await expect(
        tx.savepoint((sp) => sp`insert into private.incidents (service, started_at) values (${SERVICE}, now())`),
      ).rejects.toThrow('incidents_open');
    });
  });
});

describe('the public status', () => {
  it('is for anyone, and tells states, days and incidents, but no details', async () => {
    await undone(sql, async (tx) => {
      await prepare(tx);
      await check(tx, 0, 'down');
      await check(tx, 5, 'down');
      await tx`set local role anon`;
      const [row] = await tx`select public.get_public_status() as status`;
      expect(row?.status).toMatchObject({
        services: [{ service: SERVICE, state: 'down', days: [{ day: '2026-11-22', checks: 2, failures: 2 }] }],
        incidents: [{ service: SERVICE, ended_at: null }],
      });
      expect(JSON.stringify(row?.status)).not.toContain('no answer');
    });
  });
});

describe('watched schedules', () => {
  it('are known from the first time they are asked about, and keep what they knew', async () => {
    await undone(sql, async (tx) => {
      await tx`delete from private.schedules`;
      const watch = async () =>
        (await tx`select public.watch_schedules(array['db.cleanup', 'tick.hourly']) as known`)[0]?.known;
      const first = await watch();
      expect(first).toMatchObject([
        { job: 'db.cleanup', last_slot: null },
        { job: 'tick.hourly', last_slot: null },
      ]);
      await tx`select public.begin_scheduled_run('tick.hourly', '2026-11-22T12:00:00Z', 'm-1')`;
      expect(await watch()).toMatchObject([
        { job: 'db.cleanup', known_since: first[0].known_since },
        { job: 'tick.hourly', last_slot: expect.stringContaining('2026-11-22T12:00:00') },
      ]);
    });
  });
});

it('nobody but an administrator is told anything by a function of the operations page', async () => {
  await undone(sql, async (tx) => {
    await createPeople(tx);
    const functions =
      await tx`select p.proname as name, coalesce(string_agg('null::' || format_type(t.type, null), ', ' order by t.place), '') as args
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      left join lateral unnest(p.proargtypes) with ordinality as t (type, place) on true
      where n.nspname = 'public' and p.proname like 'ops\\_%' group by p.oid, p.proname`;
    expect(functions.length).toBeGreaterThan(10);
    for (const person of ['owner', 'other'] as const) {
      for (const { name, args } of functions) {
        const call = tx.savepoint(async (sp) => {
          await sp`select set_config('request.jwt.claims', ${JSON.stringify({ sub: PEOPLE[person], role: 'authenticated' })}, true)`;
          await sp`set local role authenticated`;
          await sp.unsafe(`select public.${name}(${args})`);
        });
        await expect(call, `${name} as ${person}`).rejects.toMatchObject({ code: 'PT403', message: 'forbidden' });
      }
    }
  });
});

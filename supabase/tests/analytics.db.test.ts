import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** Long before anybody else's rows. */
const DAY = '2001-03-14';

type Sent = { kind?: string; name: string; ms?: number | null; status?: number | null; ageMs?: number };

async function record(tx: TransactionSql, person: string, sent: Sent[]): Promise<void> {
  await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: person, role: 'authenticated' })}, true)`;
  await tx`select public.record_events(
    ${sent.map(({ kind }) => kind ?? 'request')}, ${sent.map(({ name }) => name)},
    ${sent.map(({ ms }) => ms ?? null) as number[]}, ${sent.map(({ status }) => status ?? null) as number[]},
    ${sent.map(({ ageMs }) => ageMs ?? 0)})`;
}

/** Makes the events of today those of DAY. */
async function backdate(tx: TransactionSql): Promise<void> {
  await tx`delete from private.analytics_counts where day < '2002-01-01'`;
  await tx`update private.analytics_counts set day = ${DAY} where name like '%analytics-test%' or kind = 'pam_turn'`;
}

async function aggregate(tx: TransactionSql, day = DAY): Promise<Record<string, number>> {
  const [row] = await tx`select public.aggregate_day(${day}) as answer`;
  return row?.answer;
}

async function figuresOf(tx: TransactionSql, day = DAY): Promise<Record<string, number>> {
  const rows = await tx`select metric, dim, value from private.analytics_daily where day = ${day}`;
  return Object.fromEntries(rows.map((row) => [`${row.metric}:${row.dim}`, Number(row.value)]));
}

const REQUEST = 'GET /api/analytics-test';

describe('a day of events', () => {
  it('becomes requests, latency and error rate by group of routes', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const durations = Array.from({ length: 100 }, (_, index) => (index + 1) * 10);
      const sent = durations.map((ms, index) => ({
        name: `${REQUEST}/expenses/:id`,
        ms,
        status: index < 3 ? 500 : index === 3 ? 0 : index === 4 ? 404 : 200,
      }));
      await record(tx, PEOPLE.owner, sent);
      await backdate(tx);
      await aggregate(tx);
      const figures = await figuresOf(tx);
      expect(figures).toMatchObject({ 'requests:expenses': 100, 'requests:all': 100, 'error_rate:expenses': 0.04 });
      // Exact percentiles are 500 and 950 ms; a bucket is 2.5 % wide.
      expect(Math.abs((figures['latency_p50_ms:expenses'] ?? 0) / 500 - 1)).toBeLessThan(0.013);
      expect(Math.abs((figures['latency_p95_ms:all'] ?? 0) / 950 - 1)).toBeLessThan(0.013);
    });
  });

  it('counts screens, turns of PAM and entries', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const screen = { kind: 'screen', name: '/analytics-test' };
      await record(tx, PEOPLE.owner, [screen, screen, { kind: 'pam_turn', name: 'text' }]);
      await record(tx, PEOPLE.other, [screen]);
      await backdate(tx);
      await tx`insert into private.audit_log (at, entity, action) values (${DAY}::timestamptz, 'expenses', 'insert'),
        (${DAY}::timestamptz, 'expenses', 'update'), (${DAY}::timestamptz, 'profiles', 'insert')`;
      await aggregate(tx);
      expect(await figuresOf(tx)).toMatchObject({
        'screens:/analytics-test': 3,
        'screens:all': 3,
        'pam_turns:all': 1,
        'entries:expenses': 1,
      });
    });
  });

  it('without anything writes zeros', async () => {
    await undone(sql, async (tx) => {
      await aggregate(tx);
      const figures = await figuresOf(tx);
      expect(Object.keys(figures)).toEqual(
        expect.arrayContaining(['active_users:all', 'entries:expenses', 'pam_turns:all', 'latency_p95_ms:all']),
      );
      expect(Object.keys(figures)).toEqual(expect.arrayContaining(['error_rate:all', 'retention_rate:d30']));
      expect(new Set(Object.values(figures))).toEqual(new Set([0]));
    });
  });

  it('aggregated again changes nothing; when it came out otherwise, it is corrected', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await record(tx, PEOPLE.owner, [{ name: `${REQUEST}/expenses`, ms: 20, status: 200 }]);
      await backdate(tx);
      expect(await aggregate(tx)).toMatchObject({ events: 1, removed: 0 });
      expect(await aggregate(tx)).toMatchObject({ written: 0, removed: 0 });
      await tx`insert into private.analytics_daily values (${DAY}, 'requests', 'a group that is gone', 3)`;
      await tx`update private.analytics_daily set value = 99 where day = ${DAY} and metric = 'requests' and dim = 'all'`;
      expect(await aggregate(tx)).toMatchObject({ written: 1, removed: 1 });
      const figures = await figuresOf(tx);
      expect(figures['requests:all']).toBe(1);
      expect(figures).not.toHaveProperty('requests:a group that is gone');
    });
  });

  it('shows retention: of those who signed up n days before, how many came', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`set local session_replication_role = replica`; // created_at is not to be changed otherwise
      await tx`update public.profiles set created_at = '2001-03-13T23:30:00Z' where user_id in (${PEOPLE.owner}, ${PEOPLE.other})`;
      await tx`update public.profiles set created_at = '2001-02-12T00:00:00Z' where user_id = ${PEOPLE.admin}`;
      await tx`insert into private.active_days values (${PEOPLE.owner}, ${DAY}), (${PEOPLE.admin}, ${DAY})`;
      await aggregate(tx);
      expect(await figuresOf(tx)).toMatchObject({
        'active_users:all': 2,
        'retention_people:d1': 2,
        'retention_returned:d1': 1,
        'retention_rate:d1': 0.5,
        'retention_people:d7': 0,
        'retention_rate:d7': 0,
        'retention_people:d30': 1,
        'retention_rate:d30': 1,
      });
    });
  });
});

describe('counting events', () => {
  it('keeps of a person the days on which they used the app, and nothing else', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await record(tx, PEOPLE.owner, [{ name: `${REQUEST}/me`, ms: 5, status: 200 }]);
      await record(tx, PEOPLE.owner, [{ name: `${REQUEST}/me`, ms: 5, status: 200 }]);
      expect(await tx`select day from private.active_days where user_id = ${PEOPLE.owner}`).toHaveLength(1);
      const columns =
        await tx`select column_name from information_schema.columns where table_name = 'analytics_counts'`;
      expect(columns.map((row) => row.column_name)).not.toContain('user_id');
    });
  });

  it('gathers names beyond the first 300 of a kind', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      for (let batch = 0; batch < 5; batch += 1) {
        const names = Array.from({ length: 100 }, (_, index) => ({
          name: `made-up-${batch}-${index}`,
          ms: 1,
          status: 200,
        }));
        await record(tx, PEOPLE.owner, names);
      }
      const [names] = await tx`select count(*)::int as count from private.analytics_names where kind = 'request'`;
      expect(names?.count).toBeLessThanOrEqual(400);
      const [other] = await tx`select sum(count)::int as count from private.analytics_counts where name = 'other'`;
      expect(other?.count).toBeGreaterThanOrEqual(100);
    });
  });

  it.each([
    ['older than 15 minutes', [{ name: 'x', ageMs: 900_001 }]],
    ['more than a hundred', Array.from({ length: 101 }, () => ({ name: 'x' }))],
    ['of an unknown kind', [{ kind: 'keystroke', name: 'x' }]],
  ])('refuses events that are %s', async (_, sent) => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await expect(tx.savepoint((sp) => record(sp, PEOPLE.owner, sent))).rejects.toMatchObject({ code: '23514' });
    });
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** Tables of the schema private that grow no older than they are needed, or must never forget. */
const KEPT: Record<string, string> = {
  admins: 'who administers',
  analytics_daily: 'a few hundred figures a day, and what years are compared by',
  analytics_names: 'limited in number',
  audit_log: 'what happened must stay known; holds no values',
  email_suppressions: 'who must never be written to',
  email_templates: 'fixed',
  ledger_payment_methods: 'belongs to the subscription',
  pam_streams: 'one row a conversation',
  pam_switch: 'one row',
  paused_jobs: 'the state of now',
  regions: 'fixed',
  retention_rules: 'the rules themselves',
  schedules: 'one row a job',
  unsubscribe_tokens: 'a link in an old mail must still work',
  watched_schedules: 'one row a job',
};

describe('the retention table', () => {
  it('has a rule for every table of ours that grows with time', async () => {
    const tables = await sql`select tablename as name from pg_tables where schemaname = 'private'`;
    const rules = await sql`select distinct split_part(target, '.', 2) as name from private.retention_rules`;
    const covered = [...rules.map((row) => row.name as string), ...Object.keys(KEPT)];
    expect(tables.map((row) => row.name as string).filter((name) => !covered.includes(name))).toEqual([]);
  });

  it.each([
    ['public.expenses', /only tables of the schema private/],
    ['public.invoices', /only tables of the schema private/],
    ['private.audit_log', /kept for ever/],
    ['private.no_such_table', /There is no table/],
    ['private.job_runs; drop table public.expenses', /only tables of the schema private/],
  ])('takes no rule for %s', async (target, reason) => {
    await undone(sql, async (tx) => {
      const insert = tx.savepoint(
        (sp) =>
          sp`insert into private.retention_rules (name, target, age_column, keep) values ('bad', ${target}, 'at', '30 days')`,
      );
      await expect(insert).rejects.toThrow(reason);
    });
  });

  it('is not believed when it names a ledger all the same', async () => {
    await undone(sql, async (tx) => {
      await tx`set local session_replication_role = replica`; // past the check
      await tx`insert into private.retention_rules (name, target, age_column, keep)
        values ('bad', 'public.expenses', 'created_at', '30 days')`;
      const apply = tx.savepoint((sp) => sp`select public.apply_retention_rule('bad', now())`);
      await expect(apply).rejects.toThrow(/does not touch public.expenses/);
    });
  });

  it('has rules that all can be applied', async () => {
    await undone(sql, async (tx) => {
      for (const { name } of await tx`select name from private.retention_rules`) {
        await tx`select public.apply_retention_rule(${name}, now(), true)`;
        await tx`select public.apply_retention_rule(${name}, now(), false)`;
      }
    });
  });
});

describe('a rule', () => {
  it('removes what is old enough and nothing else, and the second time nothing', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const key = (name: string, age: string) => tx`insert into private.idempotency_keys
        (user_id, key, operation, request_hash, response, created_at)
        values (${PEOPLE.owner}, ${name}, 'test', '', '{}', now() - ${age}::interval)`;
      await key('old', '31 days');
      await key('fresh', '29 days');
      const apply = async (dryRun: boolean) => {
        const [row] = await tx`select public.apply_retention_rule('idempotency_keys', now(), ${dryRun}) as answer`;
        return row?.answer as { rows: number; more: boolean };
      };
      const counted = await apply(true);
      expect(counted.rows).toBeGreaterThanOrEqual(1);
      expect(await apply(false)).toEqual(counted);
      expect(await apply(false)).toEqual({ rows: 0, more: false });
      const left = await tx`select key from private.idempotency_keys where user_id = ${PEOPLE.owner}`;
      expect(left.map((row) => row.key)).toEqual(['fresh']);
    });
  });

  it('goes no further than its limit, and says that there is more', async () => {
    await undone(sql, async (tx) => {
      await tx`insert into private.analytics_counts select '2001-01-01', 'screen', '/old' || i, 'ok', -1, 1 from generate_series(1, 5) i`;
      const [first] = await tx`select public.apply_retention_rule('analytics_counts', now(), false, 3) as answer`;
      expect(first?.answer).toEqual({ rows: 3, more: true });
      const [second] = await tx`select public.apply_retention_rule('analytics_counts', now(), false, 3) as answer`;
      expect(second?.answer).toEqual({ rows: 2, more: false });
    });
  });

  it('empties old mails and keeps the row that says they were sent', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      const mail = (key: string, state: string, age: string) => tx`insert into private.email_outbox
        (template, dedup_key, user_id, to_address, state, subject, html, body_text, created_at)
        values ('incident', ${key}, ${PEOPLE.owner}, 'a@b.test', ${state}, 'Hello', '<p>', 'text', now() - ${age}::interval)`;
      await mail('old', 'sent', '31 days');
      await mail('waiting', 'queued', '31 days');
      await mail('fresh', 'sent', '2 days');
      await tx`select public.apply_retention_rule('email_outbox.text', now())`;
      const rows =
        await tx`select dedup_key, html from private.email_outbox where dedup_key in ('old', 'waiting', 'fresh') order by dedup_key`;
      expect(rows.map((row) => [row.dedup_key, row.html])).toEqual([
        ['fresh', '<p>'],
        ['old', null],
        ['waiting', '<p>'],
      ]);
    });
  });
});

import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import { createServiceDatabase } from '../../../shared/clients/database.ts';
import { createQstash } from '../../../shared/clients/qstash.ts';
import { type Publisher, publishWaiting } from '../../../shared/queue/publish-runs.ts';

export type States = { done: number; dead: number; open: number; attempts: number; duplicates: number };

export type Effects = ReturnType<typeof openEffects>;

/** Asks for runs of the effect function and counts what became of them. */
export function openEffects(stack: StackFile, jobsUrl: string) {
  const sql = postgres(stack.urls.database, { max: 2, onnotice: () => {} });
  const db = createServiceDatabase({ url: stack.urls.supabase, serviceKey: stack.keys.serviceRole });
  const publisher: Publisher = {
    qstash: createQstash({ url: stack.urls.qstash, token: stack.keys.qstashToken, timeoutMs: 10_000 }),
    jobsUrl,
    markPublished: (ids) => db.call('mark_jobs_published', { p_ids: ids }),
  };

  async function ask(count: number, poisoned = 0): Promise<string[]> {
    const effects = Array.from({ length: count + poisoned }, (_, place) =>
      place < poisoned ? `dead${randomUUID().slice(4)}` : `f${randomUUID().slice(1)}`,
    );
    const rows = await sql`insert into private.job_runs (job, payload)
      select 'tick.hourly', jsonb_build_object('after', effect) from unnest(${effects}::text[]) as effect
      order by random() returning id`;
    return rows.map((row) => String(row.id));
  }

  async function states(ids: string[]): Promise<States> {
    const [row] = await sql`select
        count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'dead')::int as dead,
        count(*) filter (where state in ('waiting', 'running'))::int as open,
        coalesce(sum(attempts), 0)::int as attempts, coalesce(sum(duplicates), 0)::int as duplicates
      from private.job_runs where id = any (${ids}::uuid[])`;
    return row as unknown as States; // the columns asked for
  }

  return {
    sql,
    db,
    ask,
    states,
    /** What an administrator does with one click. */
    retry: (id: string) => sql`select private.retry_runs(array[${id}]::uuid[])`,
    publish: () => publishWaiting(publisher, db),
    /** Effects there are, and those that were made more than once. */
    async effects(): Promise<{ made: number; doubled: number }> {
      const [row] = await sql`select count(distinct key)::int as made, (count(*) - count(distinct key))::int as doubled
        from private.job_runs where job = 'export.build'`;
      return row as unknown as { made: number; doubled: number }; // the columns asked for
    },
    async allFinished(ids: string[], withinMs: number): Promise<void> {
      const open = async () => (await states(ids)).open;
      await waitUntil(
        async () => (await open()) === 0,
        withinMs,
        () => `runs were not finished in ${withinMs / 1000} s`,
      );
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

/** Asks the embedded QStash for what only tests ask of it. */
export async function askQstash(
  stack: StackFile,
  method: 'POST' | 'PUT',
  path: string,
  body: object = {},
): Promise<void> {
  const response = await fetch(`${stack.urls.qstash}/_local/${path}`, {
    method,
    headers: { authorization: `Bearer ${stack.keys.qstashToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`QStash answered ${path} with ${response.status}.`);
}

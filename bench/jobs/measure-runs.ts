import type postgres from 'postgres';
import type { StackFile } from '../../local/stack-file.ts';
import { createServiceDatabase } from '../../shared/clients/database.ts';
import { createQstash } from '../../shared/clients/qstash.ts';
import type { RequestLog } from '../../shared/http/request-log.ts';
import { createEnqueue } from '../../shared/queue/enqueue.ts';
import { type Publisher, publishWaiting } from '../../shared/queue/publish-runs.ts';
import type { RunningServer } from '../servers.ts';
import { quantile } from '../statistics.ts';

export type Spread = { p50: number; p99: number };
/** The middle and the worst in a hundred of some times in milliseconds. */
export const spread = (values: number[]): Spread => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });

/** What one delivery costs inside the function, of which database, from its own log lines; milliseconds. */
export type Share = { function: Spread; database: Spread; calls: number };

/** Asks for runs as the product does, over a function that does nothing with them. */
export function openJobsBench(stack: StackFile, server: RunningServer, sql: postgres.Sql) {
  const db = createServiceDatabase({ url: stack.urls.supabase, serviceKey: stack.keys.serviceRole });
  const enqueue = createEnqueue(db, () => new Date());
  const publisher: Publisher = {
    qstash: createQstash({ url: stack.urls.qstash, token: stack.keys.qstashToken, timeoutMs: 30_000 }),
    jobsUrl: `${server.url}/jobs`,
    markPublished: (ids) => db.call('mark_jobs_published', { p_ids: ids }),
  };

  async function waitForDone(ids: readonly string[]): Promise<void> {
    for (;;) {
      const [row] = await sql`select count(*)::int as open from private.job_runs
        where id = any (${ids as string[]}::uuid[]) and state <> 'done'`;
      if (row?.open === 0) return;
      await new Promise((done) => setTimeout(done, ids.length > 1 ? 20 : 1));
    }
  }

  const times = async (ids: readonly string[]) =>
    (
      await sql`select extract(epoch from finished_at - created_at) * 1000 as ms from private.job_runs
        where id = any (${ids as string[]}::uuid[])`
    ).map((row) => Number(row.ms));

  /** One after the other: each is asked for, published, delivered and done before the next. */
  async function singly(count: number) {
    const ids: string[] = [];
    for (let run = 0; run < count; run++) {
      const id = await enqueue('tick.hourly', {});
      if (!id) throw new Error('A run without a key was not made.');
      await publishWaiting(publisher, db);
      await waitForDone([id]);
      ids.push(id);
    }
    return { enqueueToDone: spread(await times(ids)), share: shareOf(server, ids) };
  }

  /** All asked for in one transaction, then published; jobs a second from the first message to the last result. */
  async function together(count: number) {
    const payloads = Array.from({ length: count }, () => ({}));
    const rows = await sql`insert into private.job_runs (job, payload)
      select 'tick.hourly', payload from jsonb_array_elements(${sql.json(payloads)}) as payload returning id`;
    const ids = rows.map((row) => String(row.id));
    const startedAt = performance.now();
    await publishWaiting(publisher, db);
    await waitForDone(ids);
    const seconds = (performance.now() - startedAt) / 1000;
    return { jobsPerSecond: count / seconds, enqueueToDone: spread(await times(ids)), share: shareOf(server, ids) };
  }

  return { singly, together, publish: () => publishWaiting(publisher, db) };
}

function shareOf(server: RunningServer, ids: readonly string[]): Share {
  const wanted = new Set(ids);
  const lines = server
    .lines()
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as RequestLog) // written by our own frame
    .filter((line) => line.outcome === 'done' && wanted.has(line.runId ?? ''));
  return {
    function: spread(lines.map((line) => line.ms)),
    database: spread(lines.map((line) => line.databaseMs)),
    calls: lines.reduce((sum, line) => sum + line.databaseCalls, 0) / lines.length,
  };
}

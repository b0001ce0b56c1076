import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

/**
 * The rival: a worker that never stops, on a connection of its own to the same Postgres. It claims the oldest waiting row,
 * does nothing, and marks it done: what a Celery worker with a database for a broker does, without HTTP, signatures or leases.
 */
export async function runCeleryStyle(sql: postgres.Sql, jobs: number, workers: number) {
  await sql`create unlogged table if not exists bench_tasks (
    id uuid primary key, state text not null default 'waiting', asked_at timestamptz not null default clock_timestamp(),
    done_at timestamptz)`;
  await sql`create index if not exists bench_tasks_waiting on bench_tasks (asked_at) where state = 'waiting'`;
  await sql`truncate bench_tasks`;
  const ids = Array.from({ length: jobs }, () => randomUUID());
  await sql`insert into bench_tasks (id) select unnest(${ids}::uuid[])`;
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: workers }, () => work(sql)));
  const seconds = (performance.now() - startedAt) / 1000;
  await sql`drop table bench_tasks`;
  return { jobsPerSecond: jobs / seconds };
}

/** From asking for one task to having it done, one after the other, in milliseconds. */
export async function runCeleryStyleSingly(sql: postgres.Sql, jobs: number): Promise<number[]> {
  await sql`create unlogged table if not exists bench_tasks (
    id uuid primary key, state text not null default 'waiting', asked_at timestamptz not null default clock_timestamp(),
    done_at timestamptz)`;
  const times: number[] = [];
  for (let job = 0; job < jobs; job++) {
    const startedAt = performance.now();
    await sql`insert into bench_tasks (id) values (${randomUUID()})`;
    await work(sql, 1);
    times.push(performance.now() - startedAt);
  }
  await sql`drop table bench_tasks`;
  return times;
}

async function work(sql: postgres.Sql, most = Number.POSITIVE_INFINITY): Promise<void> {
  for (let done = 0; done < most; done++) {
    const [task] = await sql`update bench_tasks set state = 'running' where id = (
      select id from bench_tasks where state = 'waiting' order by asked_at for update skip locked limit 1) returning id`;
    if (!task) return;
    await sql`update bench_tasks set state = 'done', done_at = clock_timestamp() where id = ${task.id}`;
  }
}

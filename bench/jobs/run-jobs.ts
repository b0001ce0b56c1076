import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { stackJobsEnvironment } from '../../local/function-environment.ts';
import type { StackFile } from '../../local/stack-file.ts';
import { startStack } from '../../local/start-stack.ts';
import { bundleForDeno } from '../../scripts/build-functions.ts';
import { cpuMs } from '../process-usage.ts';
import { OFFSET, type RunningServer, serveJobs, startServer } from '../servers.ts';
import { runCeleryStyle, runCeleryStyleSingly } from './celery-style-loop.ts';
import { measureAnalytics, measureSubscriptions, measureWeeklyReports, type RunChain } from './measure-batches.ts';
import { openJobsBench, spread } from './measure-runs.ts';
import { measureCounting } from './seed-day-of-events.ts';
import { writeJobsResults } from './write-jobs-results.ts';

const WORKERS = 8;
const SINGLE = 200;
const BURST = 500;
const FAN_OUT = 10_000;
const PEOPLE = 100_000;
const REPORTS = 10_000;

type Place = { stack: StackFile; sql: postgres.Sql; folder: string; port: number };

/** Measures the job layer on a stack of its own and writes bench/RESULTS-jobs.md. */
export async function runJobsBench(): Promise<void> {
  const folder = resolve('.cache', 'bench-jobs');
  const dataDir = resolve(folder, 'data');
  const running = await startStack({ offset: OFFSET, dataDir, mode: 'test', seed: false, fresh: true });
  const sql = postgres(running.stack.urls.database, { max: WORKERS + 2, onnotice: () => {} });
  const place: Place = { stack: running.stack, sql, folder, port: 54_450 + OFFSET };
  try {
    // What is measured asks for mails; sending them is not.
    await sql`insert into private.paused_jobs (job) values ('email.send')`;
    const runs = await measureRuns(place);
    const rival = {
      single: spread(await runCeleryStyleSingly(sql, SINGLE)),
      burst: await runCeleryStyle(sql, BURST, WORKERS),
      fanOut: await runCeleryStyle(sql, FAN_OUT, WORKERS),
    };
    const batches = await measureBatches({ ...place, port: place.port + 1 });
    writeJobsResults({ ...runs, rival, ...batches });
  } finally {
    await sql.end({ timeout: 5 });
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startBundled({ stack, folder, port }: Place, entry: string): Promise<RunningServer> {
  const bundle = join(folder, 'bundles', String(port), 'index.js');
  await bundleForDeno(entry, bundle);
  const jobsUrl = `http://127.0.0.1:${port}/jobs`;
  return startServer(serveJobs(bundle), port, { ...stackJobsEnvironment(stack), JOBS_PUBLIC_URL: jobsUrl });
}

async function measureRuns(place: Place) {
  const server = await startBundled(place, 'bench/jobs/noop-function.ts');
  try {
    const bench = openJobsBench(place.stack, server, place.sql);
    await bench.together(100); // warms everything on the way
    const before = cpuMs(server.pid);
    const single = await bench.singly(SINGLE);
    const cpuMsPerRun = (cpuMs(server.pid) - before) / SINGLE;
    return { cpuMsPerRun, single, burst: await bench.together(BURST), fanOut: await bench.together(FAN_OUT) };
  } finally {
    await server.stop();
  }
}

async function measureBatches(place: Place) {
  const { sql, stack } = place;
  const server = await startBundled(place, 'supabase/functions/jobs/index.ts');
  const { publish } = openJobsBench(stack, server, sql);
  const run: RunChain = async (job, slot, since) => {
    const id = randomUUID();
    await sql`insert into private.job_runs (id, job, slot, since) values (${id}, ${job}, ${slot}, ${since ?? null})`;
    const startedAt = performance.now();
    await publish();
    for (;;) {
      const [row] = await sql`select count(*) filter (where payload ? 'step')::int as later, count(*)::int as batches,
        extract(epoch from max(finished_at) - max(finished_at) filter (where not payload ? 'step'))::float as later_seconds,
        count(*) filter (where state <> 'done')::int as open, max(error) as error
        from private.job_runs where job = ${job} and slot = ${slot}`;
      if (row?.error) throw new Error(`${job}: ${row.error}`);
      if (row?.open === 0) {
        const later = { seconds: Number(row.later_seconds), batches: Number(row.later) };
        const seconds = (performance.now() - startedAt) / 1000 - later.seconds;
        return { seconds, batches: Number(row.batches) - later.batches, later };
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  try {
    const [somebody] =
      await sql`insert into auth.users (id, email) values (gen_random_uuid(), 'bench@people.test') returning id`;
    return {
      people: PEOPLE,
      subscriptions: await measureSubscriptions(sql, server, PEOPLE, run),
      reports: await measureWeeklyReports(sql, server, REPORTS, run),
      countingMicroseconds: await measureCounting(sql, String(somebody?.id), 400),
      oneMillion: await measureAnalytics(sql, 1_000_000),
      twoMillion: await measureAnalytics(sql, 2_000_000),
    };
  } finally {
    await server.stop();
  }
}

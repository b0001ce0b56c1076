import type { RedisClient } from '../../clients/redis.ts';
import type { JobFigures, OpsOverview } from '../../contracts/ops.ts';
import { isJobName } from '../../queue/catalog.ts';
import { countPamConnections } from '../pam/pam-connections.ts';
import type { ServiceContext } from '../service-context.ts';
import { toWhen } from '../to-when.ts';
import { type ScheduleRow, toSchedules } from './to-schedules.ts';

type Figures = {
  depth: {
    ready: number;
    unpublished: number;
    later: number;
    running: number;
    dead: number;
    oldest_due_at: string | null;
  };
  day: Durations & { done: number; dead: number; wait_p50_ms: number | null; wait_p95_ms: number | null };
  jobs: JobRow[];
  schedules: ScheduleRow[];
};
type Durations = { p50_ms: number | null; p95_ms: number | null };
type JobRow = Durations & {
  job: string;
  waiting: number;
  running: number;
  dead_now: number;
  done: number;
  dead: number;
  duplicates: number;
  last_finished_at: string | null;
  paused_at: string | null;
  hours: [done: number, dead: number][];
};

/** How the queue stands and how the last 24 hours went, for administrators (`forbidden`). One round trip to each of Postgres and Redis. */
export async function getOverview(ctx: ServiceContext, redis: RedisClient, now: Date): Promise<OpsOverview> {
  const [figures, connections] = await Promise.all([
    ctx.db.call('ops_overview', {}),
    countPamConnections(redis, now.getTime()),
  ]);
  const { depth, day, jobs, schedules } = figures as Figures; // the shape job_figures builds
  const { oldest_due_at: oldest, ...counts } = depth;
  return {
    at: now.toISOString(),
    depth: { ...counts, oldestDueAt: toWhen(oldest) },
    day: {
      done: day.done,
      dead: day.dead,
      p50Ms: day.p50_ms,
      p95Ms: day.p95_ms,
      waitP50Ms: day.wait_p50_ms,
      waitP95Ms: day.wait_p95_ms,
    },
    connections,
    jobs: jobs.map(toJobFigures),
    schedules: toSchedules(schedules, now),
  };
}

function toJobFigures(row: JobRow): JobFigures {
  return {
    job: row.job,
    known: isJobName(row.job),
    waiting: row.waiting,
    running: row.running,
    deadNow: row.dead_now,
    done: row.done,
    dead: row.dead,
    duplicates: row.duplicates,
    p50Ms: row.p50_ms,
    p95Ms: row.p95_ms,
    lastFinishedAt: toWhen(row.last_finished_at),
    pausedAt: toWhen(row.paused_at),
    hours: row.hours.map(([done, dead]) => ({ done, dead })),
  };
}

import type { Client, Schedule as QstashSchedule } from '@upstash/qstash';
import { listSchedules, type ScheduledJob } from './list-schedules.ts';

/** The limit of QStash's free plan. */
const MAX_SCHEDULES = 10;

export type SyncOptions = {
  /** Part of every id, so that several deploys can share one QStash. */
  environment: string;
  /** Where the jobs function is reached from outside, without a slash at the end. */
  jobsUrl: string;
  /** Says what would be done and does nothing. */
  dryRun?: boolean;
  scheduled?: ScheduledJob[];
};

/** Ids of schedules, by what was, or would be, done with each. */
export type SyncResult = { created: string[]; changed: string[]; unchanged: string[]; pruned: string[] };

/**
 * Makes QStash's schedules those of the catalog. Each has a fixed id, so running it again changes nothing; of what else is
 * there, only ids with our own prefix are removed. Throws when there are more than QStash's free plan allows.
 */
export async function syncSchedules(client: Pick<Client, 'schedules'>, options: SyncOptions): Promise<SyncResult> {
  const { environment, jobsUrl, dryRun = false, scheduled = listSchedules() } = options;
  if (scheduled.length > MAX_SCHEDULES) {
    throw new Error(`The catalog has ${scheduled.length} schedules; QStash's free plan allows ${MAX_SCHEDULES}.`);
  }
  const prefix = `wheels-and-wins.${environment}.`;
  const present = new Map((await client.schedules.list()).map((schedule) => [schedule.scheduleId, schedule]));
  const result: SyncResult = { created: [], changed: [], unchanged: [], pruned: [] };
  for (const job of scheduled) {
    const wanted = toRequest(job, prefix + job.job, jobsUrl);
    const there = present.get(wanted.scheduleId);
    result[!there ? 'created' : isSame(there, wanted) ? 'unchanged' : 'changed'].push(wanted.scheduleId);
    if (!dryRun && !(there && isSame(there, wanted))) await client.schedules.create(wanted);
    present.delete(wanted.scheduleId);
  }
  for (const id of present.keys()) {
    if (!id.startsWith(prefix)) continue;
    result.pruned.push(id);
    if (!dryRun) await client.schedules.delete(id);
  }
  return result;
}

type Wanted = ReturnType<typeof toRequest>;

function toRequest({ job, definition, schedule }: ScheduledJob, scheduleId: string, jobsUrl: string) {
  const { retries, timeoutSeconds } = definition;
  return {
    scheduleId,
    destination: `${jobsUrl}/${job}`,
    cron: `CRON_TZ=${schedule.timeZone} ${schedule.cron}`,
    method: 'POST' as const,
    body: '{}',
    headers: { 'content-type': 'application/json' },
    retries,
    timeout: timeoutSeconds + 10,
    failureCallback: `${jobsUrl}/_failed`,
    label: job,
  };
}

/** The timeout is not among what QStash tells of a schedule; it changes with the retries or not at all. */
function isSame(there: QstashSchedule, wanted: Wanted): boolean {
  return (
    there.cron === wanted.cron &&
    there.destination === wanted.destination &&
    there.retries === wanted.retries &&
    there.failureCallback === wanted.failureCallback
  );
}

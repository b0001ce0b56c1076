import type { ServiceDatabase } from '../clients/database.ts';
import type { QstashClient, QstashMessage } from '../clients/qstash.ts';
import { findJob } from './catalog.ts';
import { type Publication, Publications } from './publication.ts';

const BATCH = 100;
const SWEEP = 500;

export type Publisher = {
  qstash: QstashClient;
  /** Where the jobs function is reached from outside, without a slash at the end. */
  jobsUrl: string;
  /** Notes in the database which runs QStash has taken. */
  markPublished: (ids: string[]) => Promise<unknown>;
};

/**
 * Publishes one message a run and returns how many. A message carries the id alone: the payload stays in the database,
 * and QStash's logs hold nothing personal. Throws `unavailable`; what was taken before is marked.
 */
export async function publishRuns({ qstash, jobsUrl, markPublished }: Publisher, runs: Publication[]): Promise<number> {
  for (let first = 0; first < runs.length; first += BATCH) {
    const batch = runs.slice(first, first + BATCH);
    await qstash.publish(batch.map((run) => toMessage(run, jobsUrl)));
    await markPublished(batch.map((run) => run.id));
  }
  return runs.length;
}

/** Publishes everything that waits for it, and returns how many. Throws `unavailable`. */
export async function publishWaiting(publisher: Publisher, db: ServiceDatabase): Promise<number> {
  let published = 0;
  for (;;) {
    const runs = Publications.parse(await db.call('take_unpublished_jobs', { p_limit: SWEEP }));
    published += await publishRuns(publisher, runs);
    if (runs.length < SWEEP) return published;
  }
}

function toMessage(run: Publication, jobsUrl: string): QstashMessage {
  const definition = findJob(run.job);
  return {
    url: `${jobsUrl}/${run.job}`,
    body: { run: run.id },
    deduplicationId: `${run.id}-${run.publication}`,
    failureCallback: `${jobsUrl}/_failed`,
    label: run.job,
    // A job that this release does not know goes out all the same: the function says so in its row.
    retries: definition?.retries ?? 0,
    ...(definition ? { timeout: definition.timeoutSeconds + 10 } : {}),
    ...(definition?.parallelism
      ? { flowControl: { key: run.job.replace('.', '-'), parallelism: definition.parallelism } }
      : {}),
    ...(run.due_at * 1000 > Date.now() ? { notBefore: run.due_at } : {}),
  };
}

import type { UserDatabase } from '../clients/database.ts';
import type { ApiEnv } from '../env.ts';

/**
 * Publishes the runs that a person's writes asked for, after their commit. When QStash cannot be reached they stay in the
 * database for the next write or the sweep, so a failure is told to the log and to nobody else.
 */
export async function publishOwnJobs(env: ApiEnv, db: UserDatabase, jobs: unknown): Promise<void> {
  // Loaded when there is something to publish: most requests ask for nothing.
  const [{ createQstash }, { publishRuns }, { Publications }] = await Promise.all([
    import('../clients/qstash.ts'),
    import('../queue/publish-runs.ts'),
    import('../queue/publication.ts'),
  ]);
  const publisher = {
    qstash: createQstash({ url: env.QSTASH_URL, token: env.QSTASH_TOKEN }),
    jobsUrl: env.JOBS_PUBLIC_URL,
    markPublished: (ids: string[]) => db.call('mark_own_jobs_published', { p_ids: ids }),
  };
  await publishRuns(publisher, Publications.parse(jobs));
}

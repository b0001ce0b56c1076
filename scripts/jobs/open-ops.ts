import postgres from 'postgres';
import { readStackFile } from '../../local/stack-file.ts';
import { resolveDataDir } from '../../local/stack-options.ts';
import { createQstash } from '../../shared/clients/qstash.ts';
import { Publications } from '../../shared/queue/publication.ts';
import { publishRuns } from '../../shared/queue/publish-runs.ts';
import type { OpsContext } from '../../shared/services/ops/ops-context.ts';
import { createDirectDatabase } from './direct-database.ts';

export interface Places {
  database?: string | undefined;
  qstash?: string | undefined;
}

export interface Ops {
  ctx: OpsContext;
  /** Publishes what waits for it, and returns how many. */
  publish(): Promise<number>;
  close(): Promise<void>;
}

/** The database and QStash that the options or the environment name; else those of the running stack. */
export async function openOps(given: Places, env: NodeJS.ProcessEnv): Promise<Ops> {
  const place = await findPlace(given, env);
  const sql = postgres(place.database, { max: 1, onnotice: () => undefined });
  const qstash = createQstash({ url: place.qstash, token: place.token });
  const markPublished = (ids: string[]) => sql`select public.mark_jobs_published(${ids}::uuid[])`;
  return {
    ctx: { userId: '', email: null, db: createDirectDatabase(sql), qstash: qstash.sdk },
    publish: async () => {
      const [row] = await sql`select private.take_unpublished(null, 500) as runs`;
      return publishRuns({ qstash, jobsUrl: place.jobsUrl, markPublished }, Publications.parse(row?.runs));
    },
    close: () => sql.end(),
  };
}

async function findPlace(given: Places, env: NodeJS.ProcessEnv) {
  const [database, qstash] = [given.database ?? env.DATABASE_URL, given.qstash ?? env.QSTASH_URL];
  if (!database && !qstash) {
    const { urls, keys } = await readStackFile(resolveDataDir());
    return { database: urls.database, qstash: urls.qstash, token: keys.qstashToken, jobsUrl: urls.jobs };
  }
  const [token, jobsUrl] = [env.QSTASH_TOKEN, env.JOBS_PUBLIC_URL];
  if (!database || !qstash || !token || !jobsUrl) {
    throw new Error('Name both places, --database and --qstash, and set QSTASH_TOKEN and JOBS_PUBLIC_URL.');
  }
  return { database, qstash, token, jobsUrl: jobsUrl.replace(/\/$/, '') };
}

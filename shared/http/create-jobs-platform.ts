import { createServiceDatabase } from '../clients/database.ts';
import { createQstash } from '../clients/qstash.ts';
import { createSignatureCheck, type SignatureCheck } from '../clients/qstash-receiver.ts';
import { createRedis } from '../clients/redis.ts';
import type { Handlers } from '../jobs/registry.ts';
import type { JobsContext } from '../jobs/run-job.ts';
import type { JobsEnv } from '../jobs-env.ts';
import { createEnqueue } from '../queue/enqueue.ts';

export type JobsPlatform = JobsContext & { isSigned: SignatureCheck };

/** Everything that is built once and shared by all deliveries. */
export function createJobsPlatform(env: JobsEnv, handlers: Handlers, now: () => Date): JobsPlatform {
  const db = createServiceDatabase({ url: env.SUPABASE_URL, serviceKey: env.SUPABASE_SERVICE_ROLE_KEY });
  const qstash = createQstash({ url: env.QSTASH_URL, token: env.QSTASH_TOKEN });
  return {
    env,
    handlers,
    db,
    now,
    qstash,
    redis: createRedis({ url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN }),
    publisher: {
      qstash,
      jobsUrl: env.JOBS_PUBLIC_URL,
      markPublished: (ids) => db.call('mark_jobs_published', { p_ids: ids }),
    },
    enqueue: createEnqueue(db, now),
    isSigned: createSignatureCheck({
      currentSigningKey: env.QSTASH_CURRENT_SIGNING_KEY,
      nextSigningKey: env.QSTASH_NEXT_SIGNING_KEY,
    }),
  };
}

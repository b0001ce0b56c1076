import type { RedisClient } from '../../clients/redis.ts';
import type { VerifiedUser } from '../../clients/token-verifier.ts';
import type { PamHost } from '../../pam/turn-scope.ts';
import type { Platform } from '../api-env.ts';
import { describe } from '../problem.ts';
import { publishOwnJobs } from '../publish-own-jobs.ts';

type HostOptions = {
  platform: Platform;
  user: VerifiedUser;
  redis: RedisClient;
  requestId: string;
  /** Lets the host finish work after the answer. */
  inBackground: (work: Promise<void>) => void;
};

/** What a turn needs of this process. It outlives the request that began it, so what its writes ask for is published as they do. */
export function createPamHost({ platform, user, redis, requestId, inBackground }: HostOptions): PamHost {
  const { env, database, cache } = platform;
  const report = (cause: unknown) =>
    console.error(
      JSON.stringify({ level: 'error', requestId, userId: user.id, message: 'PAM', cause: describe(cause) }),
    );
  const db = database.asUser(user.accessToken, (jobs) => {
    if (Array.isArray(jobs) && jobs.length > 0) inBackground(publishOwnJobs(env, db, jobs).catch(report));
  });
  return {
    ctx: { userId: user.id, email: user.email, db },
    env,
    redis,
    report,
    // What Redis does not take, the next read in this process repeats; the others' answers are old for 300 s at most.
    forgetRows: async () => {
      await cache.invalidate(redis, [
        { userId: user.id, tag: 'expenses' },
        { userId: user.id, tag: 'wheels' },
      ]);
    },
  };
}

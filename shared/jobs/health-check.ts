import { pingOpenAi } from '../clients/openai.ts';
import { pingResend } from '../clients/ping-resend.ts';
import { speechProbe } from '../clients/ping-speech.ts';
import { pingUrl } from '../clients/ping-url.ts';
import { ProbeFailure } from '../clients/probe-failure.ts';
import { pingStorage } from '../clients/storage.ts';
import { FILE_BUCKET } from '../contracts/file-rules.ts';
import { publishWaiting } from '../queue/publish-runs.ts';
import { healthCheck } from '../queue/scheduled.ts';
import { checkSchedules } from '../services/health/check-schedules.ts';
import { probeServices, type ServiceProbe } from '../services/health/probe-services.ts';
import { recordChecks } from '../services/health/record-checks.ts';
import { handle, type JobContext } from './job-handler.ts';

/**
 * Publishes what was written and never published, probes everything, and keeps what it found. A dependency that is down is a
 * finding, not a failure of this job; without the database nothing can be kept, and the status page shows an old check.
 */
export const checkHealth = handle(healthCheck, async (ctx) => {
  const { recovered } = (await ctx.db.call('recover_job_runs', {})) as { recovered: number }; // the shape it builds
  const mail = (await ctx.db.call('sweep_emails', {})) as { asked_again: number };
  const sweep = await sweepQueue(ctx);
  const results = await probeServices(listProbes(ctx, sweep));
  const { opened, closed, mails } = await recordChecks(ctx.db, ctx.run.id, ctx.now(), results);
  const down = results.filter(({ state }) => state === 'down').map(({ service }) => service);
  return {
    result: { down, opened, closed, mails, recovered, published: sweep.published, mailsAskedAgain: mail.asked_again },
  };
});

type Sweep = { published: number; failed: boolean };

/** What QStash does not take now is taken with the next sweep. */
async function sweepQueue(ctx: JobContext): Promise<Sweep> {
  try {
    return { published: await publishWaiting(ctx.publisher, ctx.db), failed: false };
  } catch {
    return { published: 0, failed: true }; // recorded as a finding about the queue
  }
}

function listProbes(ctx: JobContext, sweep: Sweep): ServiceProbe[] {
  const { env, db, redis, qstash } = ctx;
  const { RESEND_API_KEY: mailKey, OPENAI_API_KEY: aiKey } = env;
  return [
    { service: 'api', run: (signal) => pingUrl(`${env.APP_URL}/api/health`, signal) },
    { service: 'database', run: () => db.call('ping', {}) },
    { service: 'redis', run: (signal) => redis.ping(signal) },
    {
      service: 'queue',
      run: () => (sweep.failed ? refuse('messages could not be published') : qstash.sdk.schedules.list()),
    },
    { service: 'schedules', run: () => checkSchedules(db, ctx.now(), healthCheck.name) },
    { service: 'email', run: mailKey ? (signal) => pingResend(env.RESEND_BASE_URL, mailKey, signal) : undefined },
    {
      service: 'storage',
      run: (signal) => pingStorage(env.SUPABASE_URL, FILE_BUCKET, env.SUPABASE_SERVICE_ROLE_KEY, signal),
    },
    { service: 'openai', run: aiKey ? (signal) => pingOpenAi(env.OPENAI_BASE_URL, aiKey, signal) : undefined },
    { service: 'tts', run: speechProbe(env) },
  ];
}

function refuse(reason: string): Promise<never> {
  return Promise.reject(new ProbeFailure(reason));
}

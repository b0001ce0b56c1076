import { createJobs } from '../../../shared/http/create-jobs.ts';
import { handle } from '../../../shared/jobs/job-handler.ts';
import { readJobsEnvironment } from '../../../shared/jobs-env.ts';
import { tickHourly } from '../../../shared/queue/scheduled.ts';

declare const Deno: { env: { toObject(): Record<string, string> } };

const A_MONTH_SECONDS = 30 * 24 * 3600;

/**
 * One effect a run, made as the product makes its own: a row under a unique key. (The row is itself a run that is due in a month,
 * and so is never published.) An id that begins with "dead" always fails.
 */
const effect = handle(tickHourly, async (ctx, { after = '' }) => {
  if (after.startsWith('dead')) throw new Error('This message is poisoned.');
  await ctx.enqueue('export.build', { exportId: after }, { key: after, delaySeconds: A_MONTH_SECONDS });
  return { result: {} };
});

const jobs = createJobs({
  environment: readJobsEnvironment(Deno.env.toObject()),
  host: 'supabase',
  handlers: { [tickHourly.name]: async () => effect },
});

export default { fetch: (request: Request) => jobs.fetch(request) };

import type { Context } from 'hono';
import { z } from 'zod';
import { findScheduledRun } from '../jobs/find-scheduled-run.ts';
import { type Delivery, runJob } from '../jobs/run-job.ts';
import { findJob } from '../queue/catalog.ts';
import type { HonoEnv } from './api-env.ts';
import type { JobsPlatform } from './create-jobs-platform.ts';
import { describe } from './problem.ts';
import { parseJson } from './read-signed.ts';
import { meteredDatabase } from './request-log.ts';

const RunMessage = z.object({ run: z.uuid() });

/** Does what a signed message asks for. A message of a schedule names no run: the slot does. */
export async function deliverJob(
  c: Context<HonoEnv>,
  platform: JobsPlatform,
  name: string,
  body: string,
): Promise<Response> {
  const log = c.get('log');
  const ctx = { ...platform, db: meteredDatabase(platform.db, log) };
  const definition = findJob(name);
  const messageId = c.req.header('upstash-message-id');
  const named = RunMessage.safeParse(parseJson(body)).data?.run;
  log.job = name;
  if (!definition) {
    const reason = `This release knows no job ${name}.`;
    if (named) await ctx.db.call('give_up_job_run', { p_id: named, p_error: reason, p_permanent: true });
    return answer(c, { outcome: 'dead', reason });
  }
  if (!named && !c.req.header('upstash-schedule-id')) {
    return answer(c, { outcome: 'dead', reason: 'The message names no run.' });
  }
  const run = named ?? (await findScheduledRun(ctx, definition, messageId ?? ''));
  log.runId = run;
  return answer(c, await runJob(ctx, definition, run, messageId));
}

/** What QStash makes of the status: 2xx is done, 489 goes to the dead letters at once, all else is delivered again. */
function answer(c: Context<HonoEnv>, delivery: Delivery): Response {
  const log = c.get('log');
  log.outcome = delivery.outcome;
  if (delivery.attempt !== undefined) log.attempt = delivery.attempt;
  if (delivery.cause !== undefined) log.cause = describe(delivery.cause);
  switch (delivery.outcome) {
    case 'dead': {
      const headers = { 'content-type': 'application/json', 'upstash-nonretryable-error': 'true' };
      return new Response(JSON.stringify({ outcome: 'dead', reason: delivery.reason }), { status: 489, headers });
    }
    case 'busy':
    case 'retry':
      if (delivery.retryAfterSeconds !== undefined) c.header('retry-after', String(delivery.retryAfterSeconds));
      return c.json({ outcome: delivery.outcome }, delivery.outcome === 'busy' ? 503 : 500);
    default:
      return c.json({ outcome: delivery.outcome });
  }
}

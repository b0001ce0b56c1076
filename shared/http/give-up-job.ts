import type { Context } from 'hono';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { HonoEnv } from './api-env.ts';
import type { JobsPlatform } from './create-jobs-platform.ts';
import { parseJson } from './read-signed.ts';
import { meteredDatabase } from './request-log.ts';

/** What QStash posts to a failure callback; https://upstash.com/docs/qstash/features/callbacks. */
const FailureCallback = z.object({
  status: z.int(),
  sourceMessageId: z.string(),
  sourceBody: z.string().default(''),
  dlqId: z.string().optional(),
});
const RunMessage = z.object({ run: z.uuid() });

/** QStash will deliver a message no more. The run learns where the dead letter lies, and whether it gets another message. */
export async function giveUpJob(c: Context<HonoEnv>, platform: JobsPlatform, body: string): Promise<Response> {
  const log = c.get('log');
  const callback = FailureCallback.safeParse(parseJson(body)).data;
  if (!callback) throw new AppError('invalid_request', 'This is no failure callback.');
  const named = RunMessage.safeParse(parseJson(atob(callback.sourceBody))).data?.run;
  const answer = await meteredDatabase(platform.db, log).call('give_up_job_run', {
    p_error: `The last delivery was answered with ${callback.status || 'nothing'}.`,
    p_message_id: callback.sourceMessageId,
    ...(named ? { p_id: named } : {}),
    ...(callback.dlqId ? { p_dlq_id: callback.dlqId } : {}),
  });
  if (named) log.runId = named;
  log.outcome = z.object({ state: z.string() }).parse(answer).state;
  return c.json({ outcome: 'noted' });
}

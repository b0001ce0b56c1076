import type { Context } from 'hono';
import { pause, play } from './play.ts';
import type { ReceivedRequest } from './received.ts';
import type { Step } from './script.ts';

/** Where a step is about a failure, or a reply of its own words: that. Else undefined, and the route replies. */
export async function failAsTold(c: Context, step: Step | undefined, request: ReceivedRequest) {
  if (!step) return undefined;
  const { signal } = c.req.raw;
  if (step.hangAfter === 0) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  if (step.status) {
    await pause(step.firstTokenMs, signal);
    request.endedAt = new Date().toISOString();
    const headers = step.retryAfter ? { 'retry-after': step.retryAfter } : {};
    return c.json(refusal(step.status), step.status as 500, headers); // any status; Hono's type wants a literal
  }
  if (!step.raw) return undefined;
  const tokens = [...Buffer.from(step.raw.body)].map((byte) => Uint8Array.of(byte));
  return c.body(play({ tokens, last: [] }, step, request), 200, { 'content-type': step.raw.type });
}

/** An error as OpenAI words it. */
export const refusal = (status: number, message = 'The stand-in was told to fail.') => ({
  error: { message, type: status === 429 ? 'rate_limit_exceeded' : 'stand_in_error', param: null, code: null },
});

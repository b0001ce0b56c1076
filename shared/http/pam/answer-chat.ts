import type { Context } from 'hono';
import type { PamChatInput, PamMessage } from '../../contracts/pam.ts';
import { isFinalEvent, type PamEvent } from '../../contracts/pam-protocol.ts';
import { type StartedTurn, startTurn } from '../../pam/start-turn.ts';
import { tailEvents } from '../../pam/tail-events.ts';
import type { PamHost } from '../../pam/turn-scope.ts';
import { getPamMessage } from '../../services/pam/pam-messages.ts';
import type { HonoEnv } from '../api-env.ts';
import { createPamHost } from './create-pam-host.ts';
import { createSseStream, SSE_HEADERS } from './sse-stream.ts';

/** The whole answer, once it is there. */
export async function answerWhole(c: Context<HonoEnv>, input: PamChatInput): Promise<PamMessage> {
  const host = await hostOf(c);
  const turn = await startTurn(host, input, () => {});
  const left = c.req.raw.signal;
  if (turn.isNew) {
    left.addEventListener('abort', turn.control.leave, { once: true });
    c.get('inBackground')(turn.ended);
    await turn.ended;
  } else {
    for await (const _ of tailAnswer(host, input, turn, left)); // until it has ended
  }
  return getPamMessage(host.ctx, turn.answerId);
}

/** The answer as it comes. Who hangs up without a word can come back for the rest. */
export async function answerAsStream(c: Context<HonoEnv>, input: PamChatInput): Promise<Response> {
  const host = await hostOf(c);
  const sse = createSseStream();
  const turn = await startTurn(host, input, sse.send);
  if (turn.isNew) sse.left.addEventListener('abort', turn.control.leave, { once: true });
  const told = turn.isNew ? turn.ended : send(host, sse, tailAnswer(host, input, turn, sse.left));
  c.get('inBackground')(told.finally(sse.close));
  return c.body(sse.body, 200, SSE_HEADERS);
}

/** What was said in a conversation after a number, and what is being said. */
export async function answerFrom(c: Context<HonoEnv>, conversationId: string, afterSeq: number): Promise<Response> {
  const host = await hostOf(c);
  const sse = createSseStream();
  const events = tailEvents(host.ctx, { conversationId, afterSeq, signal: sse.left });
  const first = await events.next(); // whose conversation it is not is told so before anything is sent
  if (!first.done) sse.send(first.value);
  c.get('inBackground')(send(host, sse, events).finally(sse.close));
  return c.body(sse.body, 200, SSE_HEADERS);
}

type Attached = Extract<StartedTurn, { isNew: false }>;

function tailAnswer({ ctx }: PamHost, { conversationId }: PamChatInput, turn: Attached, signal: AbortSignal) {
  const isLast = (event: PamEvent) => isFinalEvent(event) && answerOf(event) === turn.answerId;
  return tailEvents(ctx, { conversationId, afterSeq: turn.beforeSeq, signal, isLast });
}

const answerOf = ({ payload }: PamEvent) => ('messageId' in payload ? payload.messageId : null);

async function send(
  host: PamHost,
  sse: Pick<ReturnType<typeof createSseStream>, 'send'>,
  events: AsyncIterable<PamEvent>,
) {
  try {
    for await (const event of events) sse.send(event);
  } catch (error) {
    host.report(error); // the stream ends, and its reader comes back with the last number it saw
  }
}

async function hostOf(c: Context<HonoEnv>): Promise<PamHost> {
  const platform = c.get('platform');
  const token = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';
  return createPamHost({
    platform,
    user: await platform.verifyToken(token), // known by now
    redis: c.get('redis'),
    requestId: c.get('requestId'),
    inBackground: c.get('inBackground'),
  });
}

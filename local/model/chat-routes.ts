import { Hono } from 'hono';
import { ChatBody } from './chat-body.ts';
import { toChatReply, toChunks, toCompletion } from './chat-chunks.ts';
import { failAsTold, refusal } from './fail-as-told.ts';
import { AT_ONCE, type Pace, pause, play } from './play.ts';
import { lastWords, smallModel } from './small-model.ts';
import type { StandIn } from './stand-in.ts';

const said = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

/** POST /v1/chat/completions, whole or as server-sent events. */
export function createChatRoutes({ scripts, received }: StandIn): Hono {
  return new Hono().post('/chat/completions', async (c) => {
    const given: unknown = await c.req.json();
    const { data: body, error } = ChatBody.safeParse(given);
    if (!body) return c.json(refusal(400, error.message), 400);
    const asked = lastWords(body);
    const request = received.add('chat', asked, given, c.req.raw.signal);
    const step = scripts.take('chat', asked);
    const failed = await failAsTold(c, step, request);
    if (failed) return failed;
    const reply = toChatReply(body, step?.text || step?.toolCalls ? step : { ...step, ...smallModel(body) });
    const created = Math.floor(Date.now() / 1000);
    const pace: Pace = step ?? AT_ONCE;
    if (!body.stream) {
      await pause(pace.firstTokenMs + pace.tokenMs * reply.tokens.length, c.req.raw.signal);
      return c.body(play({ tokens: [JSON.stringify(toCompletion(reply, created))], last: [] }, pace, request), 200, {
        'content-type': 'application/json',
      });
    }
    const { first, tokens, last } = toChunks(reply, created, body.stream_options?.include_usage ?? false);
    const pieces = { first: said(first), tokens: tokens.map(said), last: [...last.map(said), 'data: [DONE]\n\n'] };
    return c.body(play(pieces, pace, request), 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });
}

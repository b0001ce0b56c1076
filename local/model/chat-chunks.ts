import type { ChatBody } from './chat-body.ts';
import type { Step } from './script.ts';

type Usage = { prompt_tokens: number; completion_tokens: number; total_tokens: number };
type ToolCall = { id: string; type: 'function'; function: { name: string; arguments: string } };

/** A reply, ready to be said at once or token by token. */
export interface ChatReply {
  id: string;
  model: string;
  tokens: string[];
  toolCalls: ToolCall[];
  usage: Usage;
}

/** What a step says in reply to a request. Every word is a token; usage counts those and those of the request. */
export function toChatReply(body: ChatBody, { text = '', toolCalls = [], usage }: Partial<Step>): ChatReply {
  const id = crypto.randomUUID().replaceAll('-', '');
  const tokens = text.match(/\s*\S+|\s+$/g) ?? [];
  const prompt = usage?.inputTokens ?? Math.ceil(JSON.stringify(body.messages).length / 4);
  const completion = usage?.outputTokens ?? tokens.length + toolCalls.length * 10;
  return {
    id: `chatcmpl-${id}`,
    model: body.model,
    tokens,
    toolCalls: toolCalls.map((call, at) => ({
      id: `call_${id.slice(0, 16)}${at}`,
      type: 'function',
      function: {
        name: call.name,
        arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
      },
    })),
    usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
  };
}

const finishReason = ({ toolCalls }: ChatReply) => (toolCalls.length > 0 ? 'tool_calls' : 'stop');

/** The whole reply, as without `stream`. */
export function toCompletion(reply: ChatReply, created: number) {
  const { id, model, tokens, toolCalls, usage } = reply;
  const message = {
    role: 'assistant',
    content: tokens.length > 0 ? tokens.join('') : null,
    refusal: null,
    ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}),
  };
  const choice = { index: 0, message, logprobs: null, finish_reason: finishReason(reply) };
  return { id, object: 'chat.completion', created, model, choices: [choice], usage };
}

/** The reply in chunks, as with `stream`: those of its tokens, and those that end it. */
export function toChunks(reply: ChatReply, created: number, withUsage: boolean) {
  const { id, model, tokens, toolCalls, usage } = reply;
  const frame = { id, object: 'chat.completion.chunk', created, model };
  const chunk = (delta: object, finish: string | null = null) => ({
    ...frame,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(withUsage ? { usage: null } : {}),
  });
  return {
    first: chunk({ role: 'assistant', content: toolCalls.length > 0 ? null : '' }),
    tokens: [
      ...tokens.map((content) => chunk({ content })),
      ...toolCalls.map((call, index) => chunk({ tool_calls: [{ index, ...call }] })),
    ],
    last: [chunk({}, finishReason(reply)), ...(withUsage ? [{ ...frame, choices: [], usage }] : [])],
  };
}

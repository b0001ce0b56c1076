import type { OpenAIProvider } from '@ai-sdk/openai';

/** A model as the AI SDK's providers make it (their `LanguageModelV4`). */
export type SdkModel = Pick<ReturnType<OpenAIProvider['chat']>, 'doStream'>;
type SdkOptions = Parameters<SdkModel['doStream']>[0];
type SdkMessage = SdkOptions['prompt'][number];
type SdkStream = Awaited<ReturnType<SdkModel['doStream']>>['stream'];
type SdkPart = SdkStream extends ReadableStream<infer Part> ? Part : never;

export type ModelCall = { callId: string; tool: string; input: string };
/** What a model is told: the rules it follows, what was said, what it asked for and what came of that. */
export type ModelMessage =
  | { role: 'system'; text: string }
  | { role: 'user'; text: string }
  | { role: 'assistant'; text: string; calls?: ModelCall[] }
  | { role: 'tool'; callId: string; tool: string; text: string };
export type ModelTool = { name: string; description: string; schema: Record<string, unknown> };
export type ModelRequest = {
  messages: readonly ModelMessage[];
  tools: readonly ModelTool[];
  signal: AbortSignal;
};
/** What a model says: words as they come, calls of tools as it wrote them (`input` should be JSON, and need not be). */
export type ModelPart =
  | { type: 'text'; text: string }
  | ({ type: 'call' } & ModelCall)
  | { type: 'usage'; inputTokens: number; outputTokens: number };

export type LanguageModel = {
  /** Ends when the answer is whole. Throws `ModelFailure`, or the signal's reason. */
  stream(request: ModelRequest): AsyncIterable<ModelPart>;
};

/** The model did not answer, or not to the end. */
export class ModelFailure extends Error {
  override name = 'ModelFailure';
  readonly kind: 'busy' | 'unreachable' | 'cut';
  readonly retryAfterMs: number | undefined;

  constructor(kind: ModelFailure['kind'], options: { cause?: unknown; retryAfterMs?: number | undefined } = {}) {
    super(`The model is ${kind}.`, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Most tokens of one answer, those the model thinks with included. */
export const MAX_OUTPUT_TOKENS = 2_000;

type OpenAiOptions = { apiKey: string; baseUrl: string; model: string };

/** An OpenAI-compatible server. The SDK takes longest to load of all that a chat needs, so nothing loads it before. */
export async function createOpenAiModel({ apiKey, baseUrl, model }: OpenAiOptions): Promise<LanguageModel> {
  const { createOpenAI } = await import('@ai-sdk/openai');
  return toLanguageModel(createOpenAI({ apiKey, baseURL: baseUrl }).chat(model));
}

/**
 * A model of the AI SDK, spoken to by the protocol of its providers. `streamText`, the loop around it, costs half as much
 * CPU again for each token and does what shared/pam must do itself: count, stop, ask first.
 */
export function toLanguageModel(model: SdkModel): LanguageModel {
  return {
    async *stream({ messages, tools, signal }) {
      const { stream } = await begin(model, {
        prompt: messages.map(toSdkMessage),
        ...(tools.length > 0 ? { tools: tools.map(toSdkTool) } : {}),
        maxOutputTokens: MAX_OUTPUT_TOKENS,
        abortSignal: signal,
      });
      const reader = stream.getReader();
      // Deno's fetch forgets its signal once the garbage collector has been by, so a long answer is ended by hand.
      const leave = () => void reader.cancel(signal.reason).catch(() => {}); // broken by now: as good as ended
      signal.addEventListener('abort', leave, { once: true });
      try {
        yield* readParts(reader);
        signal.throwIfAborted();
      } catch (cause) {
        throw signal.aborted ? signal.reason : toFailure(cause, 'cut');
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
  };
}

async function begin(model: SdkModel, options: SdkOptions) {
  try {
    return await model.doStream(options);
  } catch (cause) {
    throw options.abortSignal?.aborted ? options.abortSignal.reason : toFailure(cause, 'unreachable');
  }
}

async function* readParts(reader: ReadableStreamDefaultReader<SdkPart>): AsyncIterable<ModelPart> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const part = next.value;
    if (part.type === 'text-delta' && part.delta !== '') yield { type: 'text', text: part.delta };
    if (part.type === 'tool-call')
      yield { type: 'call', callId: part.toolCallId, tool: part.toolName, input: part.input };
    if (part.type === 'error') throw toFailure(part.error, 'cut');
    if (part.type !== 'finish') continue;
    const { usage, finishReason } = part;
    const tokens = { inputTokens: usage.inputTokens.total ?? 0, outputTokens: usage.outputTokens.total ?? 0 };
    yield { type: 'usage', ...tokens };
    if (finishReason.unified === 'interrupted' || finishReason.unified === 'error') throw new ModelFailure('cut');
  }
}

/** Told by what the SDK's errors carry: a class of its would have to be loaded to be compared with. */
function toFailure(cause: unknown, otherwise: ModelFailure['kind']): ModelFailure {
  if (cause instanceof ModelFailure) return cause;
  const { statusCode, responseHeaders } = (cause ?? {}) as { statusCode?: number; responseHeaders?: Headersish };
  if (statusCode !== 429) return new ModelFailure(otherwise, { cause });
  return new ModelFailure('busy', { cause, retryAfterMs: readRetryAfter(responseHeaders) });
}

type Headersish = Record<string, string | undefined>;

function readRetryAfter(headers: Headersish = {}): number | undefined {
  const seconds = Number(headers['retry-after']);
  return headers['retry-after'] && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function toSdkMessage(message: ModelMessage): SdkMessage {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.text };
    case 'user':
      return { role: 'user', content: [{ type: 'text', text: message.text }] };
    case 'tool':
      return toSdkToolMessage(message);
    case 'assistant':
      return toSdkAnswer(message);
  }
}

function toSdkAnswer(message: Extract<ModelMessage, { role: 'assistant' }>): SdkMessage {
  const calls = (message.calls ?? []).map(({ callId, tool, input }) => ({
    type: 'tool-call' as const,
    toolCallId: callId,
    toolName: tool,
    input: parseOr(input, {}),
  }));
  const words = message.text ? [{ type: 'text' as const, text: message.text }] : [];
  return { role: 'assistant', content: [...words, ...calls] };
}

function toSdkToolMessage({ callId, tool, text }: Extract<ModelMessage, { role: 'tool' }>): SdkMessage {
  const output = { type: 'text' as const, value: text };
  return { role: 'tool', content: [{ type: 'tool-result', toolCallId: callId, toolName: tool, output }] };
}

function toSdkTool({ name, description, schema }: ModelTool) {
  return { type: 'function' as const, name, description, inputSchema: schema };
}

/** What a model wrote as arguments may be no JSON; told back to it, it is none then. */
function parseOr(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

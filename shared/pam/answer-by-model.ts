import {
  type LanguageModel,
  type ModelCall,
  ModelFailure,
  type ModelMessage,
  type ModelTool,
} from '../clients/language-model.ts';
import type { Usage } from './turn-events.ts';
import { type Deadlines, watchStream } from './watch-stream.ts';

/** Most tools one turn may use; what a model asks for beyond that is refused and not done. */
export const MAX_TOOL_CALLS = 6;
/** The longest a busy model's Retry-After is waited for; a longer one is answered without it. */
const MAX_RETRY_WAIT_MS = 3_000;

/** What a tool found or proposed: for the model as data, and in a sentence for the person. */
export type ToolOutcome = { forModel: Record<string, unknown>; sentence: string };
export type RunTool = (call: ModelCall) => Promise<ToolOutcome>;

export type ModelTurn = {
  model: LanguageModel;
  messages: readonly ModelMessage[];
  tools: readonly ModelTool[];
  runTool: RunTool;
  /** False when the answer is long enough. */
  say: (words: string) => boolean;
  signal: AbortSignal;
  deadlines: Deadlines;
};

export type ModelAnswer = {
  usage: Usage;
  hasSpoken: boolean;
  /** What its tools found or proposed, in words for the person. */
  sentences: string[];
  /** Why the model did not get to the end. */
  failure?: ModelFailure;
};

/**
 * Lets a model answer, using tools in between. Throws when the turn is stopped; when it is the model that fails, the answer says so.
 */
export async function answerByModel(turn: ModelTurn): Promise<ModelAnswer> {
  const answer: ModelAnswer = { usage: { inputTokens: 0, outputTokens: 0 }, hasSpoken: false, sentences: [] };
  try {
    await converse(turn, answer);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    answer.failure = error;
  }
  return answer;
}

async function converse(turn: ModelTurn, answer: ModelAnswer): Promise<void> {
  const messages = [...turn.messages];
  let callsLeft = MAX_TOOL_CALLS;
  let hasWaited = false;
  while (true) {
    try {
      const { text, calls } = await ask(turn, messages, callsLeft > 0, answer);
      if (calls.length === 0 || callsLeft === 0) return;
      messages.push({ role: 'assistant', text, calls });
      for (const call of calls) {
        const outcome = callsLeft > 0 ? await turn.runTool(call) : REFUSED;
        callsLeft = Math.max(0, callsLeft - 1);
        if (outcome.sentence) answer.sentences.push(outcome.sentence);
        const text = JSON.stringify({ data: outcome.forModel });
        messages.push({ role: 'tool', callId: call.callId, tool: call.tool, text });
      }
    } catch (error) {
      const waitMs = error instanceof ModelFailure && error.kind === 'busy' ? error.retryAfterMs : undefined;
      if (hasWaited || waitMs === undefined || waitMs > MAX_RETRY_WAIT_MS) throw error;
      hasWaited = true;
      await pause(waitMs, turn.signal);
    }
  }
}

const REFUSED: ToolOutcome = { forModel: { error: 'No more tools in this turn. Answer now.' }, sentence: '' };

async function ask(turn: ModelTurn, messages: readonly ModelMessage[], mayCall: boolean, answer: ModelAnswer) {
  const calls: ModelCall[] = [];
  let text = '';
  const gap = answer.hasSpoken ? '\n\n' : '';
  const request = { messages, tools: mayCall ? turn.tools : [], signal: turn.signal };
  for await (const part of watchStream(turn.model, request, turn.deadlines)) {
    if (part.type === 'usage') {
      answer.usage.inputTokens += part.inputTokens;
      answer.usage.outputTokens += part.outputTokens;
    } else if (part.type === 'call') {
      calls.push({ callId: part.callId, tool: part.tool, input: part.input });
    } else {
      const words = text === '' ? gap + part.text : part.text;
      text += part.text;
      answer.hasSpoken = true;
      if (!turn.say(words)) break;
    }
  }
  return { text, calls };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => {
    clearTimeout(timer);
    reject(signal.reason);
  };
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop);
    resolve();
  }, ms);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return promise;
}

import type { ModelFailure } from '../clients/language-model.ts';
import type { PamEvent } from '../contracts/pam-protocol.ts';
import { AppError } from '../errors.ts';
import { answerByModel, type ModelTurn } from './answer-by-model.ts';
import { type TurnControl, TurnStopped } from './turn-control.ts';
import type { TurnEnd, Usage } from './turn-events.ts';
import type { TurnWriter } from './turn-writer.ts';
import type { Deadlines } from './watch-stream.ts';

export type TurnDeadlines = Deadlines & { turnMs: number };
export const DEADLINES: TurnDeadlines = { firstTokenMs: 10_000, idleMs: 20_000, turnMs: 120_000 };

type ModelParts = Pick<ModelTurn, 'model' | 'messages' | 'tools' | 'runTool'>;

export type TurnDeps = {
  answerId: string;
  writer: TurnWriter;
  control: TurnControl;
  /** Undefined when the turn is answered without a model. */
  makeModel: () => Promise<ModelParts | undefined>;
  /** Answers by rules; `why` tells the person that a model was asked and did not answer. */
  answerByRules: (why: string | null) => Promise<string>;
  /** Tells what the turn cost, before its last event. */
  tellUsage: (usage: Usage) => Promise<void>;
  deadlines?: TurnDeadlines;
  /** Gets what nobody expects: the person is told that something went wrong, and no more. */
  report: (cause: unknown) => void;
};

type Ending = Pick<TurnEnd, 'engine' | 'usage'>;

/**
 * One answer, from its first word to its one last event, which is what it resolves with. Whatever fails on the way ends the turn in
 * that event too, so nobody waits for an answer that does not come.
 */
export async function runTurn(deps: TurnDeps): Promise<PamEvent> {
  const ending: Ending = { engine: 'rules', usage: { inputTokens: 0, outputTokens: 0 } };
  const { writer, answerId } = deps;
  try {
    await speak(deps, ending);
    deps.control.signal.throwIfAborted();
    return await complete(deps, ending, 'complete');
  } catch (error) {
    if (error instanceof TurnStopped && (error.why === 'cancelled' || error.why === 'unattended'))
      return complete(deps, ending, 'stopped');
    const problem = toProblem(error, deps.report);
    const payload = { messageId: answerId, ...problem, text: writer.text() };
    return writer.end('error', payload, { ...ending, state: 'failed', problem: problem.detail });
  }
}

async function complete({ writer, answerId }: TurnDeps, ending: Ending, state: 'complete' | 'stopped') {
  const payload = { messageId: answerId, text: writer.text(), state, engine: ending.engine };
  return writer.end('chat_complete', payload, { ...ending, state, problem: null });
}

async function speak(deps: TurnDeps, ending: Ending): Promise<void> {
  const { writer, control, deadlines = DEADLINES } = deps;
  const model = await deps.makeModel();
  if (!model) {
    writer.say(await deps.answerByRules(null));
    return;
  }
  ending.engine = 'model';
  ending.usage = null; // until it has told what it used
  const whole = new AbortController();
  const timer = setTimeout(() => whole.abort(new TurnTooLong()), deadlines.turnMs);
  const signal = AbortSignal.any([control.signal, whole.signal]);
  try {
    await speakByModel(deps, model, { signal, deadlines }, ending);
  } finally {
    clearTimeout(timer);
  }
}

class TurnTooLong extends Error {
  override name = 'TurnTooLong';
}

async function speakByModel(
  deps: TurnDeps,
  model: ModelParts,
  limits: Pick<ModelTurn, 'signal' | 'deadlines'>,
  ending: Ending,
): Promise<void> {
  const { writer } = deps;
  const answer = await answerByModel({ ...model, ...limits, say: writer.say });
  // Of an answer that broke off nobody knows what it used; one that never began used nothing.
  const isTold = answer.usage.inputTokens + answer.usage.outputTokens > 0;
  if (answer.hasSpoken ? isTold && !answer.failure : true) ending.usage = answer.usage;
  if (isTold) await deps.tellUsage(answer.usage);
  if (answer.sentences.length > 0 && (answer.failure || !answer.hasSpoken)) {
    // Its tools did their work; what they say of it is an answer, though the model has none.
    writer.say((answer.hasSpoken ? '\n\n' : '') + answer.sentences.join('\n'));
  } else if (answer.failure && answer.hasSpoken) {
    throw new AppError('unavailable', 'The answer broke off. Try again.', { cause: answer.failure });
  } else if (!answer.hasSpoken) {
    ending.engine = 'rules';
    writer.say(await deps.answerByRules(answer.failure ? WHY[answer.failure.kind] : WHY.unreachable));
  }
}

const WHY: Record<ModelFailure['kind'], string> = {
  busy: 'The model has too much to do just now.',
  unreachable: 'The model does not answer just now.',
  cut: 'The model did not get to an answer.',
};

function toProblem(error: unknown, report: (cause: unknown) => void) {
  if (error instanceof TurnStopped && error.why === 'draining')
    return { code: 'unavailable', detail: 'The connection is being renewed. Try again.', isRetryable: true } as const;
  if (error instanceof TurnTooLong)
    return { code: 'unavailable', detail: 'The answer took too long. Try again.', isRetryable: true } as const;
  if (error instanceof AppError) {
    const isRetryable = error.code === 'unavailable' || error.code === 'rate_limited';
    return { code: error.code, detail: error.message, isRetryable };
  }
  report(error);
  return {
    code: 'internal',
    detail: 'Something went wrong on our side. It has been noted.',
    isRetryable: true,
  } as const;
}

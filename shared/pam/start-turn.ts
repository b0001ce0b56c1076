import type { PamChatInput } from '../contracts/pam.ts';
import type { PamEvent } from '../contracts/pam-protocol.ts';
import { knownTowns } from '../domain/gazetteer/known-towns.ts';
import { beginPamTurn } from '../services/pam/begin-pam-turn.ts';
import { loadPamFacts } from '../services/pam/load-pam-facts.ts';
import { pamLimits } from '../services/pam/pam-limits.ts';
import { answerTurn } from './answer-turn.ts';
import { createFactsSource } from './create-facts-source.ts';
import { createTurnStore } from './create-turn-store.ts';
import { modelOf } from './model-of.ts';
import type { TurnDeadlines } from './run-turn.ts';
import { noteRunning } from './running-turns.ts';
import { createTurnControl, type TurnControl } from './turn-control.ts';
import { estimateTurn } from './turn-cost.ts';
import type { PamHost } from './turn-scope.ts';
import { createTurnWriter } from './turn-writer.ts';
import { withContext } from './with-context.ts';

export type TurnOptions = { unattendedMs?: number | undefined; deadlines?: TurnDeadlines | undefined };

/** `ended` never rejects. An attached turn is made elsewhere, or has ended: its events are read from `beforeSeq` on. */
export type StartedTurn =
  | { isNew: true; answerId: string; control: TurnControl; ended: Promise<void> }
  | { isNew: false; answerId: string; beforeSeq: number };

/**
 * Begins the answer to a message, once however often it is sent, and goes on with it after it has returned. `emit` gets each event once
 * it is kept. Throws what beginPamTurn does; whatever goes wrong afterwards is told by the last event.
 */
export async function startTurn(
  host: PamHost,
  input: PamChatInput,
  emit: (event: PamEvent) => void,
  options: TurnOptions = {},
): Promise<StartedTurn> {
  const { env, ctx } = host;
  const newId = () => crypto.randomUUID();
  const { conversationId, text, context = {} } = input;
  const load = async () => withContext(await loadPamFacts(ctx, { now: new Date(), newId }), context);
  const facts = createFactsSource(load, knownTowns);
  void facts.get().catch(() => {}); // asked for at once; whoever needs them is told what was wrong
  const model = modelOf(env);
  const estimate = estimateTurn(text, env);
  const begun = await beginPamTurn(ctx, {
    ...{ conversationId, messageId: input.id, text, replaces: input.replaces },
    answerId: newId(),
    engineWish: model ? 'model' : 'rules',
    limits: pamLimits(env),
    estimate,
  });
  if (!begun.isNew) return { isNew: false, answerId: begun.answerId, beforeSeq: begun.beforeSeq };
  for (const event of begun.events) emit(event);
  const { answerId } = begun.turn;
  const control = createTurnControl(options.unattendedMs);
  const writer = createTurnWriter({ answerId, store: createTurnStore(ctx, env, begun.turn), control, emit, newId });
  const scope = { ...host, conversationId, answerId, settings: begun.settings, context, facts, writer };
  const ended = answerTurn({ scope, begun, text, model, control, reserved: estimate.tokens, ...options });
  const settled = ended.catch(host.report);
  noteRunning(control, settled);
  return { isNew: true, answerId, control, ended: settled };
}

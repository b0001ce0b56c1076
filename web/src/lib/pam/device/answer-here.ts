import type { PamMessage } from '../../../../../shared/contracts/pam.ts';
import type { PamProposal } from '../../../../../shared/domain/pam/proposal.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { DeviceTurn } from '../device-turn.ts';
import { recordTurnWrite } from '../pam-writes.ts';
import { answerWords } from './answer-words.ts';
import { confirmHere } from './decide-here.ts';
import { putDeviceAction, toDeviceAction } from './device-actions.ts';
import type { DeviceAnswer } from './device-answer.ts';
import { keepQuestion, openQuestionOf } from './open-questions.ts';

interface HereOptions {
  /** Takes back what was done last in the conversation; null when there is nothing, else what to say of it. */
  undoLast(): Promise<string | null>;
  /** What may be done without asking. */
  mayDoAtOnce(proposal: PamProposal): boolean;
}

/** Answers on this device what nobody took, by the rules and with what lies here, and keeps it for the conversation. */
export async function answerHere(question: PamMessage, options: HereOptions): Promise<void> {
  const { conversationId } = question;
  const said = await undone(await answerWords(question.text, openQuestionOf(conversationId)?.pending ?? null), options);
  const asked: PamMessage = { ...question, engine: 'device' };
  const turn: DeviceTurn = { question: asked, answer: toAnswer(asked, said.text), action: null };
  const isQuestion = said.kind === 'question';
  keepQuestion(conversationId, isQuestion ? { ...said, answerId: turn.answer.id } : null);
  await enqueue(recordTurnWrite(turn, null));
  if (said.kind !== 'proposal') return;
  const action = toDeviceAction(said.proposal, turn);
  const proposal = { turn, action, writes: said.proposal.writes };
  putDeviceAction(proposal);
  if (options.mayDoAtOnce(said.proposal)) await confirmHere({ ...proposal, action: { ...action, isAuto: true } });
}

async function undone(said: DeviceAnswer, { undoLast }: HereOptions): Promise<DeviceAnswer> {
  if (said.kind !== 'undo') return said;
  return { kind: 'said', text: (await undoLast()) ?? 'There is nothing here that I could take back.' };
}

function toAnswer({ id: replyTo, conversationId }: PamMessage, text: string): PamMessage {
  const nothing = { problem: null, rating: null, tools: [], actions: [] };
  const said = { role: 'assistant', state: 'complete', engine: 'device' } as const;
  const createdAt = new Date().toISOString();
  return { ...nothing, ...said, id: crypto.randomUUID(), conversationId, replyTo, text, createdAt };
}

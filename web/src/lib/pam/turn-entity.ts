import type { PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import type { OutboxEntity } from '../outbox/outbox-entity.ts';
import type { DeviceTurn } from './device-turn.ts';
import { PAM_MESSAGES_KEY } from './pam-keys.ts';

/** What was answered on this device, as the outbox knows it: it becomes part of its conversation. */
export const turnEntity: OutboxEntity<DeviceTurn> = {
  name: 'pam-turn',
  queryKeys: [PAM_MESSAGES_KEY],
  project(queryKey, data, change) {
    const turn = change.before && { ...change.before, ...change.to(change.before) };
    if (!turn || turn.question.conversationId !== queryKey[2]) return data;
    return withTurn(data as PamMessageList, turn); // what the query holds
  },
  // The API answers with its half of the turn; the question stays what it was.
  rowOf: (said) => ({ answer: (said as { message: PamMessage }).message }) as DeviceTurn,
  current: async () => null,
  editor: null,
  describe: (turn) => [
    ['You said', turn.question.text],
    ['PAM said', turn.answer.text],
  ],
};

function withTurn(list: PamMessageList, { question, answer }: DeviceTurn): PamMessageList {
  const known = list.messages.find(({ id }) => id === answer.id);
  if (known && statesOf(known) === statesOf(answer)) return list;
  if (known) return { ...list, messages: list.messages.map((one) => (one === known ? answer : one)) };
  const others = list.messages.filter(({ id }) => id !== question.id);
  const after = others.findIndex(({ createdAt }) => createdAt > question.createdAt);
  const at = after === -1 ? others.length : after;
  return { ...list, messages: others.toSpliced(at, 0, question, answer) };
}

const statesOf = ({ actions }: PamMessage) => actions.map(({ id, state }) => `${id} ${state}`).join();

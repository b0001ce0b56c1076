import type { PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { layOver } from '../outbox/lay-over.ts';
import { outboxEntities } from '../outbox/outbox-entities.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { DeviceProposal } from './device/device-actions.ts';
import { PAM_MESSAGES_KEY } from './pam-keys.ts';

type Own = ReadonlyMap<string, DeviceProposal>;

/** What was said in a conversation, with what waits on this device to be sent and what was proposed here. */
export function shownMessages(
  list: PamMessageList,
  id: string,
  entries: readonly OutboxEntry[],
  own: Own,
): PamMessage[] {
  const { messages } = layOver(outboxEntities, [...PAM_MESSAGES_KEY, id], list, entries);
  return own.size === 0 ? messages : messages.map((message) => withOwn(message, [...own.values()]));
}

/** This device knows best what became of what it proposed. */
function withOwn(message: PamMessage, own: DeviceProposal[]): PamMessage {
  const actions = own.map(({ action }) => action).filter(({ messageId }) => messageId === message.id);
  if (actions.length === 0) return message;
  return { ...message, actions: [...message.actions.filter(isNoneOf(actions)), ...actions] };
}

const isNoneOf = (actions: PamAction[]) => (one: PamAction) => actions.every(({ id }) => id !== one.id);

import type { PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { laterAction } from './later-action.ts';

/**
 * What is known of a conversation after it was read again. What was heard live may be ahead of what was read; a message of one's
 * own that the server has not told of yet (`mine`) stays, and one that was said otherwise since (`replaced`) does not come back.
 */
export function mergeLists(
  live: PamMessageList,
  read: PamMessageList,
  { mine, replaced }: { mine: ReadonlySet<string>; replaced: ReadonlySet<string> },
): PamMessageList {
  if (read.lastSeq < live.lastSeq) {
    const missing = read.messages.filter((one) => !has(live.messages, one.id) && one.engine === 'device');
    if (missing.length === 0) return live;
    return { ...live, messages: [...live.messages, ...missing].toSorted(byTime) };
  }
  const kept = live.messages.filter((one) => mine.has(one.id) && !has(read.messages, one.id));
  const known = live.messages.flatMap(({ actions }) => actions);
  const standing = read.messages.filter(({ id }) => !replaced.has(id));
  const messages = standing.map((one) => withDecisions(one, known));
  const isAsRead = kept.length === 0 && isSame(messages, read.messages);
  return isAsRead ? read : { ...read, messages: [...messages, ...kept] };
}

/** What was read may have been on its way while the person decided. */
function withDecisions(message: PamMessage, known: PamAction[]): PamMessage {
  const actions = message.actions.map((came) => laterAction(known.find(({ id }) => id === came.id) ?? came, came));
  return isSame(actions, message.actions) ? message : { ...message, actions };
}

const isSame = <One>(some: One[], others: One[]) =>
  some.length === others.length && some.every((one, index) => one === others[index]);

const has = (messages: PamMessage[], id: string) => messages.some((one) => one.id === id);

const byTime = (one: PamMessage, other: PamMessage) => Date.parse(one.createdAt) - Date.parse(other.createdAt);

import type { PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';

/**
 * What is known of a conversation after it was read again. What was heard live may be ahead of what was read; a message of one's
 * own that the server has not told of yet (`mine`) stays.
 */
export function mergeLists(live: PamMessageList, read: PamMessageList, mine: ReadonlySet<string>): PamMessageList {
  if (read.lastSeq < live.lastSeq) {
    const missing = read.messages.filter((one) => !has(live.messages, one.id) && one.engine === 'device');
    if (missing.length === 0) return live;
    return { ...live, messages: [...live.messages, ...missing].toSorted(byTime) };
  }
  const kept = live.messages.filter((one) => mine.has(one.id) && !has(read.messages, one.id));
  return kept.length === 0 ? read : { ...read, messages: [...read.messages, ...kept] };
}

const has = (messages: PamMessage[], id: string) => messages.some((one) => one.id === id);

const byTime = (one: PamMessage, other: PamMessage) => Date.parse(one.createdAt) - Date.parse(other.createdAt);

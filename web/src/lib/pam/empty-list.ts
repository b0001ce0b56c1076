import type { PamMessageList } from '../../../../shared/contracts/pam.ts';

/** A conversation in which nothing has been said yet; the server makes it with the first message. */
export function emptyList(id: string): PamMessageList {
  const now = new Date().toISOString();
  const row = { id, version: 1, createdAt: now, updatedAt: now, deletedAt: null };
  return { conversation: { ...row, title: '', lastSeq: 0, lastMessageAt: null }, messages: [], lastSeq: 0 };
}

import { readStored, writeStored } from '../local-storage.ts';
import { sessionStore } from '../session.ts';
import { createStore } from '../store.ts';

const KEY = 'ww.pam.conversation';
/** After a night one begins anew. */
const LASTS_MS = 6 * 60 * 60_000;

interface Current {
  id: string;
  /** Nothing was said in it yet, so the server has not heard of it. */
  isNew: boolean;
}

/** The conversation that page and dock show. */
export const currentConversationStore = createStore<Current>(restore());

export function beginConversation(): void {
  writeStored(KEY, null);
  currentConversationStore.set({ id: crypto.randomUUID(), isNew: true });
}

export function openConversation(id: string): void {
  if (currentConversationStore.get().id === id) return;
  currentConversationStore.set({ id, isNew: false });
  noteSpoken(id);
}

/** Something was said in it: after a reload it is gone on with. */
export function noteSpoken(id: string): void {
  const session = sessionStore.get();
  const userId = 'userId' in session ? session.userId : '';
  writeStored(KEY, JSON.stringify({ id, userId, at: Date.now() }));
  if (currentConversationStore.get().id === id) currentConversationStore.set({ id, isNew: false });
}

function restore(): Current {
  const session = sessionStore.get();
  const userId = 'userId' in session ? session.userId : '';
  const kept = parse(readStored(KEY));
  if (kept && kept.userId === userId && Date.now() - kept.at < LASTS_MS) return { id: kept.id, isNew: false };
  return { id: crypto.randomUUID(), isNew: true };
}

function parse(text: string | null): { id: string; userId: string; at: number } | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { id, userId, at } = value as Record<string, unknown>;
    return typeof id === 'string' && typeof userId === 'string' && typeof at === 'number' ? { id, userId, at } : null;
  } catch {
    return null; // half written
  }
}

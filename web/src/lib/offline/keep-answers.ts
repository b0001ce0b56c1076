import type { Query, QueryClient } from '@tanstack/react-query';
import { env } from '../env.ts';
import { sessionStore } from '../session.ts';
import { readStoredSession } from '../stored-session.ts';
import { deleteAnswers, pruneAnswers, readAnswers, writeAnswers } from './answer-store.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** Answers that come together are written together. */
const GATHER_MS = 250;
/** Longer than this no page waits for what was kept; it fills in when it comes. */
const PATIENCE_MS = 1_000;
/** Making room is no hurry while a page opens. */
const PRUNE_AFTER_MS = 10_000;

/** Keeps what the API said to the signed-in person on this device, for when there is no signal. */
export interface AnswerKeeper {
  /** Puts what was kept of this person into the query client. Settles when a page can be drawn. */
  restore(userId: string): Promise<void>;
  /** Forgets what was kept of this person, on disk too. */
  forget(userId: string): Promise<void>;
}

export function keepAnswers(queryClient: QueryClient): AnswerKeeper {
  const changed = new Map<string, Query>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRestoring = false;

  const write = () => {
    clearTimeout(timer);
    const userId = signedInUser();
    const answers = userId ? [...changed.values()].flatMap((query) => toKept(query, userId)) : [];
    changed.clear();
    if (userId && answers.length > 0) void writeAnswers(answers, () => readStoredSession()?.user.id === userId);
  };
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || isRestoring) return;
    if (event.query.meta?.keep === false || !signedInUser()) return;
    if (changed.size === 0) timer = setTimeout(write, GATHER_MS);
    changed.set(event.query.queryHash, event.query);
  });
  // A phone may end a page that was put away without another word.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && write());

  const fill = async (userId: string) => {
    const answers = await readAnswers(userId);
    if (signedInUser() !== userId) return;
    isRestoring = true;
    for (const answer of answers) putBack(queryClient, answer);
    isRestoring = false;
  };
  setTimeout(() => void pruneAnswers(env.answerShape), PRUNE_AFTER_MS);
  let restored: { userId: string; done: Promise<void> } | null = null;
  return {
    restore: (userId) => {
      if (restored?.userId !== userId) restored = { userId, done: atMost(PATIENCE_MS, fill(userId)) };
      return restored.done;
    },
    forget: async (userId) => {
      restored = null;
      changed.clear();
      await deleteAnswers(userId);
    },
  };
}

function putBack(queryClient: QueryClient, { key, data, at, shape }: KeptAnswer): void {
  if (shape !== env.answerShape) return;
  const known = queryClient.getQueryState(key)?.dataUpdatedAt ?? 0;
  if (at <= known) return;
  queryClient.setQueryData(key, data, { updatedAt: at });
  // However young it is: what happened since the page was left, here or elsewhere, it cannot hold.
  void queryClient.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' });
}

function toKept({ queryHash: hash, queryKey: key, state }: Query, userId: string): KeptAnswer[] {
  const { data, dataUpdatedAt: at } = state;
  return data === undefined ? [] : [{ userId, hash, key, data, at, shape: env.answerShape }];
}

function signedInUser(): string | null {
  const session = sessionStore.get();
  return session.status === 'signed-in' ? session.userId : null;
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([
    work,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}

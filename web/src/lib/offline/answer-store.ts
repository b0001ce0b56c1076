import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { findOutdated, type KeptAnswer } from './kept-answer.ts';

interface AnswerDb extends DBSchema {
  answers: { key: [userId: string, hash: string]; value: KeptAnswer };
}

const NAME = 'ww-cache';
const STORE = 'answers';

let opened: Promise<IDBPDatabase<AnswerDb>> | null = null;
let hasWarned = false;

export function readAnswers(userId: string): Promise<KeptAnswer[]> {
  return attempt([], async (db) => db.getAll(STORE, rangeOf(userId)));
}

/** Writes all or none. `isWanted` is asked last: somebody may have signed out in another tab since. */
export function writeAnswers(answers: KeptAnswer[], isWanted: () => boolean): Promise<void> {
  return attempt(undefined, async (db) => {
    if (!isWanted()) return;
    const { store, done } = db.transaction(STORE, 'readwrite');
    await Promise.all([...answers.map((answer) => store.put(answer)), done]);
  });
}

export function deleteAnswers(userId: string): Promise<void> {
  return attempt(undefined, (db) => db.delete(STORE, rangeOf(userId)));
}

/** Makes room: what no build can read any more, is older than a month, or is too much for one person. */
export function pruneAnswers(shape: string): Promise<void> {
  return attempt(undefined, async (db) => {
    const { store, done } = db.transaction(STORE, 'readwrite');
    const outdated = findOutdated(await store.getAll(), { now: Date.now(), shape });
    await Promise.all([...outdated.map(({ userId, hash }) => store.delete([userId, hash])), done]);
  });
}

function rangeOf(userId: string): IDBKeyRange {
  // An array sorts behind every text, so this is every hash of the person.
  return IDBKeyRange.bound([userId], [userId, []]);
}

/** Storage may be refused, full or broken: the app then works without it, and says so once in the console. */
async function attempt<Result>(
  otherwise: Result,
  work: (db: IDBPDatabase<AnswerDb>) => Promise<Result>,
): Promise<Result> {
  try {
    opened ??= open();
    return await work(await opened);
  } catch (error) {
    opened = null;
    if (!hasWarned) console.warn('Answers are not kept for when there is no signal.', error);
    hasWarned = true;
    return otherwise;
  }
}

function open(): Promise<IDBPDatabase<AnswerDb>> {
  return openDB<AnswerDb>(NAME, 1, {
    upgrade: (db) => void db.createObjectStore(STORE, { keyPath: ['userId', 'hash'] }),
    // The browser closed it, for want of memory or because site data were cleared: opened again when next needed.
    terminated: () => {
      opened = null;
    },
  });
}

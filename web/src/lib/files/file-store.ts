import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { NewFile } from './file-writes.ts';

/** Bytes that were chosen here and that Storage does not have yet. */
export interface WaitingFile {
  id: string;
  userId: string;
  blob: Blob;
  thumbnail: Blob | null;
  /** Unix milliseconds. */
  addedAt: number;
  /** Its row, while what it belongs to is still being entered: made when that is saved. */
  held: NewFile | null;
}

interface Thumbnail {
  id: string;
  userId: string;
  blob: Blob;
  seenAt: number;
}

interface FileDb extends DBSchema {
  waiting: { key: string; value: WaitingFile; indexes: { userId: string } };
  thumbnails: { key: string; value: Thumbnail; indexes: { userId: string } };
}

const NAME = 'ww-files';
/** About 20 kB each. */
const THUMBNAILS_KEPT = 400;

let opened: Promise<IDBPDatabase<FileDb>> | null = null;
/** What the browser refused to keep. */
const memory = new Map<string, WaitingFile>();

/** Answers whether it is on disk; otherwise it lives as long as this tab. */
export async function keepWaiting(file: WaitingFile): Promise<boolean> {
  try {
    const transaction = (await open()).transaction('waiting', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(file), transaction.done]);
    return true;
  } catch (error) {
    console.warn('The browser does not let us store a photo; it is in this tab only.', error);
    memory.set(file.id, file);
    return false;
  }
}

/** Oldest first. */
export async function listWaiting(userId: string): Promise<WaitingFile[]> {
  const stored = await attempt([], (db) => db.getAllFromIndex('waiting', 'userId', userId));
  const remembered = [...memory.values()].filter((file) => file.userId === userId);
  return [...stored, ...remembered].sort((one, other) => one.addedAt - other.addedAt);
}

export async function dropWaiting(id: string): Promise<void> {
  memory.delete(id);
  await attempt(undefined, (db) => db.delete('waiting', id));
}

export async function keepThumbnail(userId: string, id: string, blob: Blob): Promise<void> {
  await attempt(undefined, async (db) => {
    await db.put('thumbnails', { id, userId, blob, seenAt: Date.now() });
    const all = await db.getAllFromIndex('thumbnails', 'userId', userId);
    const surplus = all.sort((one, other) => other.seenAt - one.seenAt).slice(THUMBNAILS_KEPT);
    for (const one of surplus) await db.delete('thumbnails', one.id);
  });
}

export function readThumbnail(userId: string, id: string): Promise<Blob | null> {
  return attempt(null, async (db) => {
    const kept = await db.get('thumbnails', id);
    return kept?.userId === userId ? kept.blob : null;
  });
}

/** After signing out: what was seen goes. What waits stays for the next sign-in, unless the person discards it. */
export async function forgetFiles(userId: string, { waiting }: { waiting: boolean }): Promise<void> {
  const stores = waiting ? (['thumbnails', 'waiting'] as const) : (['thumbnails'] as const);
  for (const file of waiting ? memory.values() : []) if (file.userId === userId) memory.delete(file.id);
  await attempt(undefined, async (db) => {
    for (const store of stores) {
      for (const id of await db.getAllKeysFromIndex(store, 'userId', userId)) await db.delete(store, id);
    }
  });
}

/** Storage may be refused or broken: what is only kept for comfort is then not there. */
async function attempt<Result>(
  otherwise: Result,
  work: (db: IDBPDatabase<FileDb>) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await open());
  } catch (error) {
    console.warn('Photos cannot be kept on this device.', error);
    return otherwise;
  }
}

function open(): Promise<IDBPDatabase<FileDb>> {
  opened ??= openDB<FileDb>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('waiting', { keyPath: 'id' }).createIndex('userId', 'userId');
      db.createObjectStore('thumbnails', { keyPath: 'id' }).createIndex('userId', 'userId');
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxEntry } from './outbox-entry.ts';

type NewEntry = Omit<OutboxEntry, 'seq' | 'volatile'>;

export interface Changes {
  put?: OutboxEntry[];
  remove?: OutboxEntry[];
}

/** Where entries are kept. Every change sees and writes one state of all of a person's entries, in all tabs. */
export interface OutboxStorage {
  /** Settles when the entry is on disk, or in memory (`volatile`) when the browser refuses it. */
  add(entry: NewEntry): Promise<OutboxEntry>;
  list(userId: string): Promise<OutboxEntry[]>;
  /** What `decide` asks for, in the transaction in which it read the entries. Answers the entries as they are then. */
  change(userId: string, decide: (entries: OutboxEntry[]) => Changes, durability?: Durability): Promise<OutboxEntry[]>;
}

type Durability = 'strict' | 'relaxed';

interface Schema extends DBSchema {
  entries: { key: number; value: OutboxEntry; indexes: { userId: string } };
}

/** IndexedDB, and memory for what it refuses: no storage, a full disk, a private window. Without a name all is memory. */
export function createOutboxStorage(name: string | null): OutboxStorage {
  const connect = name ? createConnection(name) : () => Promise.reject(new Error('No database is used.'));
  const memory: OutboxEntry[] = [];
  let lastSeq = 0;

  const remembered = (userId: string) => memory.filter((entry) => entry.userId === userId);
  const merged = (stored: OutboxEntry[], userId: string) => {
    lastSeq = Math.max(lastSeq, ...stored.map(({ seq }) => seq));
    return [...stored, ...remembered(userId)].sort((a, b) => a.seq - b.seq);
  };
  const remember = ({ put = [], remove = [] }: Changes) => {
    for (const { id } of [...put, ...remove]) {
      const at = memory.findIndex((entry) => entry.id === id);
      if (at >= 0) memory.splice(at, 1);
    }
    memory.push(...put);
  };

  return {
    async add(entry) {
      try {
        const db = await connect();
        const transaction = db.transaction('entries', 'readwrite', { durability: 'strict' });
        // The key is made by the store, of which the type knows nothing.
        const seq = await transaction.store.add({ ...entry, volatile: false } as OutboxEntry);
        await transaction.done;
        return { ...entry, seq, volatile: false };
      } catch (cause) {
        console.warn('The browser does not let us store an entry; it is in this tab only.', cause);
        // Between what is stored now and what the store will number next.
        lastSeq += 1e-6;
        const kept: OutboxEntry = { ...entry, seq: lastSeq, volatile: true };
        memory.push(kept);
        return kept;
      }
    },

    async list(userId) {
      const db = await connect().catch(() => null); // refused: what there is, is in memory, and `add` has said so
      return merged(db ? await db.getAllFromIndex('entries', 'userId', userId) : [], userId);
    },

    async change(userId, decide, durability = 'strict') {
      const db = await connect().catch(() => null); // as above
      if (!db) {
        remember(decide(merged([], userId)));
        return merged([], userId);
      }
      const transaction = db.transaction('entries', 'readwrite', { durability });
      const stored = await transaction.store.index('userId').getAll(userId);
      const changes = decide(merged(stored, userId));
      const { put = [], remove = [] } = changes;
      const writes = [
        ...put.filter((entry) => !entry.volatile).map((entry) => transaction.store.put(entry)),
        ...remove.filter((entry) => !entry.volatile).map(({ seq }) => transaction.store.delete(seq)),
      ];
      await Promise.all([...writes, transaction.done]);
      remember({ put: put.filter((entry) => entry.volatile), remove: remove.filter((entry) => entry.volatile) });
      const gone = new Set([...put, ...remove].map(({ seq }) => seq));
      const left = stored.filter(({ seq }) => !gone.has(seq));
      return merged([...left, ...put.filter((entry) => !entry.volatile)], userId);
    },
  };
}

/** One connection, made when it is first needed and again after the browser has closed it. */
function createConnection(name: string): () => Promise<IDBPDatabase<Schema>> {
  let open: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    open = undefined;
  };
  // Async, so that a browser that throws at once is refused like one that does so later.
  return async () => {
    open ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true }).createIndex('userId', 'userId');
      },
      // A later version of the app waits for this one to let go.
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close(); // as the library documents it
      },
      terminated: forget,
    });
    open.catch(forget);
    return open;
  };
}

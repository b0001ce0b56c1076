import type { Query } from '@tanstack/react-query';
import { connectionStore } from '../connection.ts';
import { queryClient } from '../query-client.ts';
import { type SessionState, sessionStore } from '../session.ts';
import { showToast } from '../toasts.ts';
import { type Arrival, createOutbox, type OutboxNews } from './create-outbox.ts';
import { beginsWith } from './lay-over.ts';
import { discard, keepMine, retry, takeBack } from './outbox-choices.ts';
import { entityOf, knowEntitiesOf, outboxEntities, registerEntities } from './outbox-entities.ts';
import type { OutboxEntity } from './outbox-entity.ts';
import { type OutboxEntry, type OutboxRow, type OutboxWrite, rowIdOf, versionOf } from './outbox-entry.ts';
import { createOutboxStorage, type OutboxStorage } from './outbox-storage.ts';
import { outboxStore } from './outbox-store.ts';
import { sendEntry } from './send-entry.ts';

const DATABASE = 'ww-outbox';

/** Without locks two tabs could send at once, so each then keeps its own entries in memory. */
const hasLocks = 'locks' in navigator;
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(DATABASE) : null;
const landedVersions = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

const outbox = createOutbox({
  storage: knowingEntities(createOutboxStorage(hasLocks ? DATABASE : null)),
  store: outboxStore,
  entityOf,
  send: sendEntry,
  withLock: (name, work) => (hasLocks ? navigator.locks.request(name, work) : work()),
  tell: (news) => channel?.postMessage(news),
  beforeLanding: (arrivals) => {
    const entities = [...new Set(arrivals.map(({ entry }) => entityOf(entry)))];
    const isConcerned = (query: Query) => entities.some((entity) => isOf(entity, query));
    return queryClient.cancelQueries({ predicate: (query) => query.state.data !== undefined && isConcerned(query) });
  },
  onLanded: (arrivals) => arrivals.forEach(applyAnswer),
  onDrained: (names) => void readAgain(names),
  isOnline: () => connectionStore.get() === 'online' && sessionStore.get().status === 'signed-in',
  now: Date.now,
  random: Math.random,
  newId: () => crypto.randomUUID(),
  wakeAt: (time, wake) => {
    clearTimeout(timer);
    if (time !== null) timer = setTimeout(wake, Math.max(0, time - Date.now()));
  },
});

/** Follows who is signed in and whether there is a connection, and sends what was left by the last visit. */
export function startOutbox(entities: OutboxEntity[], others: () => Promise<OutboxEntity[]>): void {
  registerEntities(entities, others);
  const followSession = () => void outbox.open(userOf(sessionStore.get())).then(outbox.drain);
  sessionStore.subscribe(followSession);
  followSession();
  connectionStore.subscribe(() => {
    if (connectionStore.get() === 'online') void outbox.wake();
  });
  channel?.addEventListener('message', (event: MessageEvent<OutboxNews>) => void hear(event.data));
  addEventListener('beforeunload', (event) => {
    if (outboxStore.get().some((entry) => entry.volatile)) event.preventDefault();
  });
}

async function hear(news: OutboxNews): Promise<void> {
  if (news.type === 'landed') await knowEntitiesOf(news.arrivals.map(({ entry }) => entry));
  await outbox.hear(news);
}

/** What is read from storage is shown and sent next, and for both its entities must be known. */
function knowingEntities(storage: OutboxStorage): OutboxStorage {
  const known = async (reading: Promise<OutboxEntry[]>) => {
    const entries = await reading;
    await knowEntitiesOf(entries);
    return entries;
  };
  return {
    ...storage,
    list: (userId) => known(storage.list(userId)),
    change: (...given) => known(storage.change(...given)),
  };
}

let askedToPersist = false;

/** Keeps a write and sends it when it can be sent. Settles when it is on disk. `replaces` is one set aside that this one mends. */
export async function enqueue(write: OutboxWrite, replaces?: string): Promise<OutboxEntry> {
  askToPersist();
  const entry = await outbox.enqueue(write, replaces);
  if (entry.volatile) {
    showToast('This browser does not let us keep entries on this phone. Leave this page open until they are sent.', {
      tone: 'bad',
      durationMs: null,
    });
  }
  return entry;
}

/** Tries now, whatever is being waited for. */
export const drainNow = (): Promise<void> => outbox.wake();

/** One that was set aside goes out again. */
export const retryEntry = (id: string) => outbox.decide(retry(id));

/** Answers what was taken away, for `putBack`. */
export const discardEntry = (id: string) => outbox.decide(discard(id));

/** Entries that were taken away stand where they stood. */
export const putBack = (entries: OutboxEntry[]) => outbox.decide(() => ({ put: entries }));

export const keepMineOf = (entry: OutboxEntry) =>
  outbox.decide(keepMine(entry.id, entityOf(entry), crypto.randomUUID()));

/** For choices that only one feature has. */
export const decideOutbox = outbox.decide;

/** The version that the last write of this row left, if one has landed since the page was opened. */
export const landedVersionOf = (entity: string): number | undefined => landedVersions.get(entity);

/**
 * Takes back what was entered: out of what waits as long as nobody else can know of it, else by a write against the version that it
 * left, as far as that is known; null when nothing is to be undone.
 */
export async function undoEntry(
  entry: OutboxEntry,
  against: (version: number | undefined) => OutboxWrite | null,
): Promise<void> {
  const [taken] = await decideOutbox(takeBack(entry.id));
  const write = taken ? null : against(landedVersionOf(entry.entity));
  if (write) await enqueue(write);
}

function userOf(session: SessionState): string | null {
  return 'userId' in session ? session.userId : null;
}

/** The caches hold what the server said; until they are read again, they hold what it said to our write. */
function applyAnswer({ entry, row }: Arrival): void {
  const entity = entityOf(entry);
  const version = versionOf(row);
  if (version) landedVersions.set(entry.entity, version);
  const to = (old: OutboxRow | null) => (entry.method === 'DELETE' ? null : (row ?? old));
  const change = { id: rowIdOf(entry), before: entry.before, to };
  for (const query of queryClient.getQueryCache().findAll({ predicate: (query) => isOf(entity, query) })) {
    if (query.state.data === undefined) continue;
    const data = entity.project(query.queryKey, query.state.data, change);
    queryClient.setQueryData(query.queryKey, data, { updatedAt: query.state.dataUpdatedAt });
  }
}

async function readAgain(names: string[]): Promise<void> {
  const entities = outboxEntities.filter(({ name }) => names.includes(name));
  const isConcerned = (query: Query) => entities.some((entity) => isOf(entity, query));
  // A first read that began before the write landed would be taken for the answer to this one.
  await queryClient.cancelQueries({ predicate: (query) => query.state.data === undefined && isConcerned(query) });
  await queryClient.invalidateQueries({
    predicate: isConcerned,
    // Without a connection they stay as they are, and are read when there is one.
    refetchType: connectionStore.get() === 'online' ? 'active' : 'none',
  });
}

function isOf(entity: OutboxEntity, query: Pick<Query, 'queryKey'>): boolean {
  return entity.queryKeys.some((prefix) => beginsWith(query.queryKey, prefix));
}

/** Else a browser short of space may clear what is not sent yet. Some ask the person, so not before it matters. */
function askToPersist(): void {
  if (askedToPersist) return;
  askedToPersist = true;
  navigator.storage?.persist?.().catch(() => undefined); // refused: entries are kept as long as there is space
}

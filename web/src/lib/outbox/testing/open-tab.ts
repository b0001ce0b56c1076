import { NoAnswer } from '../../api-problem.ts';
import { createStore } from '../../store.ts';
import { createOutbox, type OutboxNews } from '../create-outbox.ts';
import type { OutboxEntity } from '../outbox-entity.ts';
import type { OutboxEntry, OutboxWrite } from '../outbox-entry.ts';
import { createOutboxStorage } from '../outbox-storage.ts';
import type { createFakeServer, Note } from './fake-server.ts';

/** What the tabs of one browser share. */
export interface FakeBrowser {
  database: string | null;
  server: ReturnType<typeof createFakeServer>;
  connection: { online: boolean };
  clock: { now: number };
  tabs: { hear(news: OutboxNews): Promise<void> }[];
  locked: Promise<void>;
}

let browsers = 0;

export function openBrowser(
  server: FakeBrowser['server'],
  database: string | null = `test-${++browsers}`,
): FakeBrowser {
  return { database, server, connection: { online: true }, clock: { now: 0 }, tabs: [], locked: Promise.resolve() };
}

/** One tab of a browser with nothing but the outbox in it. Time stands still until the test moves it. */
export function openTab(browser: FakeBrowser) {
  const store = createStore<readonly OutboxEntry[]>([]);
  const landed: string[] = [];
  let wake: { at: number; run: () => void } | null = null;
  const note: OutboxEntity<Note> = {
    name: 'note',
    queryKeys: [['notes']],
    project: (_key, data) => data,
    rowOf: (answer) => (answer as { note: Note }).note,
    current: browser.server.current,
    asUpdate: ({ body, entity }) => {
      const { text } = body as { text: string };
      return { kind: 'note.update', method: 'PATCH', path: `/notes/${entity}`, body: { text }, changes: { text } };
    },
    recreate: (row, label) => createNote(`${row.id}-again`, row.text, label),
    editor: null,
    describe: (row) => [['Text', row.text]],
  };
  const self = { hear: (news: OutboxNews) => outbox.hear(news) };
  const outbox = createOutbox({
    storage: createOutboxStorage(browser.database),
    store,
    entityOf: ({ kind }) => {
      if (!kind.startsWith('note.')) throw new Error(`There is no entity for "${kind}".`);
      return note;
    },
    // As the transport does: a request that nobody answers shows that there is no connection.
    send: (entry) =>
      browser.server.send(entry).catch((error: unknown) => {
        if (error instanceof NoAnswer) browser.connection.online = false;
        throw error;
      }),
    withLock: (_name, work) => {
      const turn = browser.locked.then(work);
      browser.locked = turn.catch(() => undefined);
      return turn;
    },
    tell: (news) => {
      for (const tab of browser.tabs) if (tab !== self) void tab.hear(structuredClone(news));
    },
    beforeLanding: async () => undefined,
    onLanded: (arrivals) => void landed.push(...arrivals.map(({ entry }) => entry.label)),
    onDrained: () => undefined,
    isOnline: () => browser.connection.online,
    now: () => browser.clock.now,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    wakeAt: (at, run) => {
      wake = at === null ? null : { at, run };
    },
  });
  browser.tabs.push(self);
  return {
    ...outbox,
    store,
    landed,
    note,
    states: () => store.get().map(({ label, state }) => `${label}: ${state}`),
    /** Moves the clock to when this tab wanted to look again, and lets it. */
    passTime: async () => {
      if (!wake) throw new Error('Nothing is waited for.');
      browser.clock.now = wake.at;
      await outbox.drain();
    },
    /** The tab is gone, as after `kill -9`: it neither hears nor sends, and the browser frees its lock. */
    kill: () => {
      browser.tabs = browser.tabs.filter((tab) => tab !== self);
      browser.locked = Promise.resolve();
    },
  };
}

export function createNote(id: string, text: string, label = `create ${id}`): OutboxWrite {
  const target = { entity: `note:${id}`, label, path: '/notes' };
  const after: Note = { id, text, version: 1 };
  return {
    ...target,
    kind: 'note.create',
    method: 'POST',
    body: { id, text },
    version: null,
    before: null,
    after,
    changes: null,
  };
}

export function updateNote(before: Note, text: string, label = `update ${before.id}`): OutboxWrite {
  const target = { entity: `note:${before.id}`, label, path: `/notes/${before.id}`, version: before.version, before };
  return { ...target, kind: 'note.update', method: 'PATCH', body: { text }, after: null, changes: { text } };
}

export function deleteNote(before: Note, label = `delete ${before.id}`): OutboxWrite {
  const target = { entity: `note:${before.id}`, label, path: `/notes/${before.id}`, version: before.version, before };
  return { ...target, kind: 'note.delete', method: 'DELETE', body: null, after: null, changes: null };
}

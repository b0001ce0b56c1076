import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { discard, dropUnsent, keepMine, retry, takeBack } from './outbox-choices.ts';
import { createFakeServer, type Fate, type Note } from './testing/fake-server.ts';
import { createNote, deleteNote, openBrowser, openTab, updateNote } from './testing/open-tab.ts';

async function start() {
  const server = createFakeServer();
  const browser = openBrowser(server);
  const tab = openTab(browser);
  await tab.open('jan');
  return { server, browser, tab };
}

const given = (id: string, text = 'as it was'): Note => ({ id, text, version: 1 });

test('what is entered without signal goes out once there is one, in the order in which it was entered', async () => {
  const { server, browser, tab } = await start();
  browser.connection.online = false;
  await tab.enqueue(createNote('a', '1'));
  await tab.enqueue(createNote('b', '2'));
  await tab.enqueue(updateNote(given('a', '1'), '3'));
  expect(server.requests).toEqual([]);
  browser.connection.online = true;
  await tab.drain();
  expect(server.effects).toEqual(['create a', 'create b', 'update a']);
  expect(tab.store.get()).toEqual([]);
});

test('what arrives in one go leaves the page in one go', async () => {
  const { browser, tab } = await start();
  browser.connection.online = false;
  for (const id of ['a', 'b', 'c']) await tab.enqueue(createNote(id, 'x'));
  browser.connection.online = true;
  const lengths: number[] = [];
  tab.store.subscribe(() => lengths.push(tab.store.get().length));
  await tab.drain();
  expect(lengths).toEqual([3, 0]);
});

test('a write whose answer was lost has one effect', async () => {
  const { server, browser, tab } = await start();
  server.fate('lost');
  await tab.enqueue(createNote('a', '1'));
  await tab.drain();
  expect(tab.states()).toEqual(['create a: queued']);
  browser.connection.online = true;
  await tab.drain();
  expect(server.requests).toEqual(['create a', 'create a']);
  expect(new Set(server.keys).size).toBe(1);
  expect(server.effects).toEqual(['create a']);
  expect(tab.store.get()).toEqual([]);
});

test('what follows on one row is saved against the version that the one before left, at the first try', async () => {
  const { server, browser, tab } = await start();
  server.rows.set('a', given('a'));
  browser.connection.online = false;
  await tab.enqueue(updateNote(given('a'), '2', 'first'));
  await tab.enqueue(updateNote(given('a', '2'), '3', 'second'));
  await tab.enqueue(deleteNote(given('a', '3'), 'third'));
  browser.connection.online = true;
  await tab.drain();
  expect(server.requests).toEqual(['first', 'second', 'third']);
  expect(server.effects).toEqual(['first', 'second', 'third']);
});

test('what was entered is still there after the browser was killed, also when a request was under way', async () => {
  const { server, browser, tab } = await start();
  browser.connection.online = false;
  await tab.enqueue(createNote('a', '1'));
  await tab.enqueue(createNote('b', '2'));
  browser.connection.online = true;
  server.fate('never answered');
  void tab.drain();
  await vi.waitFor(() => expect(server.effects).toEqual(['create a']));
  tab.kill();
  const again = openTab(browser);
  await again.open('jan');
  expect(again.states()).toEqual(['create a: sending', 'create b: queued']);
  await again.drain();
  expect(server.effects).toEqual(['create a', 'create b']);
  expect(server.requests).toEqual(['create a', 'create a', 'create b']);
});

test('two tabs that send at the same time send everything once', async () => {
  const { server, browser, tab } = await start();
  const other = openTab(browser);
  await other.open('jan');
  browser.connection.online = false;
  for (let index = 0; index < 20; index++) await (index % 2 ? tab : other).enqueue(createNote(`n${index}`, 'x'));
  browser.connection.online = true;
  await Promise.all([tab.drain(), other.drain(), tab.drain()]);
  expect(server.effects).toEqual(Array.from({ length: 20 }, (_, index) => `create n${index}`));
  expect(server.requests).toHaveLength(20);
  await vi.waitFor(() => expect([tab.store.get(), other.store.get()]).toEqual([[], []]));
  expect(new Set(other.landed)).toEqual(new Set(tab.landed));
});

test('another person on the device neither sees nor sends what the first one left', async () => {
  const { server, browser, tab } = await start();
  browser.connection.online = false;
  await tab.enqueue(createNote('a', '1'));
  await tab.open('peter');
  browser.connection.online = true;
  await tab.drain();
  expect(tab.store.get()).toEqual([]);
  expect(server.requests).toEqual([]);
  await tab.open('jan');
  await tab.drain();
  expect(server.effects).toEqual(['create a']);
});

test('an entry that the server refuses is set aside with its reason and holds up nothing but its own row', async () => {
  const { server, browser, tab } = await start();
  browser.connection.online = false;
  await tab.enqueue(createNote('bad', 'x'));
  await tab.enqueue(updateNote(given('bad', 'x'), 'y'));
  await tab.enqueue(createNote('good', 'z'));
  browser.connection.online = true;
  server.fate('invalid_request');
  await tab.drain();
  expect(tab.states()).toEqual(['create bad: failed', 'update bad: queued']);
  expect(tab.store.get()[0]).toMatchObject({ problem: 'No: invalid_request', code: 'invalid_request' });
  expect(server.effects).toEqual(['create good']);
});

test('an entry over which the server fails again and again is set aside after 8 tries', async () => {
  const { server, tab } = await start();
  server.fate(...Array<Fate>(8).fill('internal'));
  await tab.enqueue(createNote('poison', 'x'));
  await tab.drain();
  for (let tries = 1; tries < 8; tries++) await tab.passTime();
  expect(tab.states()).toEqual(['create poison: failed']);
  await tab.enqueue(createNote('next', 'y'));
  await tab.drain();
  expect(server.effects).toEqual(['create next']);
  await tab.decide(retry(tab.store.get()[0]?.id ?? ''));
  await tab.drain();
  expect(server.effects).toEqual(['create next', 'create poison']);
});

test('an entry of a kind that this version does not know is never sent and blocks nothing', async () => {
  const { server, tab } = await start();
  vi.spyOn(console, 'error').mockReturnValue();
  await tab.enqueue({ ...createNote('a', 'x'), kind: 'later.create' });
  await tab.enqueue(createNote('b', 'y'));
  await tab.drain();
  expect(server.requests).toEqual(['create b']);
});

test('while the API asks to wait, nothing is tried, and the waits grow to a minute', async () => {
  const { server, browser, tab } = await start();
  server.fate(...Array<Fate>(9).fill('unavailable'));
  await tab.enqueue(createNote('a', '1'));
  await tab.enqueue(createNote('b', '2'));
  await tab.drain();
  const waits: number[] = [];
  for (let tries = 0; tries < 9; tries++) {
    const before = browser.clock.now;
    await tab.passTime();
    waits.push(browser.clock.now - before);
  }
  expect(waits).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000]);
  expect(server.effects).toEqual(['create a', 'create b']);
  expect(server.requests.slice(0, 9)).toEqual(Array(9).fill('create a'));
});

test('a connection that comes back ends every wait', async () => {
  const { server, tab } = await start();
  server.fate('rate_limited');
  await tab.enqueue(createNote('a', '1'));
  await tab.drain();
  expect(server.effects).toEqual([]);
  await tab.wake();
  await tab.drain();
  expect(server.effects).toEqual(['create a']);
});

test('a row changed elsewhere to something else is a conflict with both sides', async () => {
  const { server, tab } = await start();
  server.rows.set('a', { id: 'a', text: 'theirs', version: 2 });
  await tab.enqueue(updateNote(given('a'), 'mine'));
  await tab.drain();
  expect(tab.states()).toEqual(['update a: conflict']);
  expect(tab.store.get()[0]?.theirs).toMatchObject({ text: 'theirs' });
  expect(server.rows.get('a')?.text).toBe('theirs');

  await tab.decide(keepMine(tab.store.get()[0]?.id ?? '', tab.note, 'new-id'));
  await tab.drain();
  expect(server.rows.get('a')).toMatchObject({ text: 'mine', version: 3 });
});

test('a row that was saved meanwhile but says what the person saw is no conflict', async () => {
  const { server, tab } = await start();
  server.rows.set('a', { id: 'a', text: 'as it was', version: 7 });
  await tab.enqueue(updateNote(given('a'), 'mine'));
  await tab.drain();
  expect(server.rows.get('a')).toMatchObject({ text: 'mine', version: 8 });
});

test('a row that says already what was to be saved counts as saved', async () => {
  const { server, tab } = await start();
  server.rows.set('a', { id: 'a', text: 'mine', version: 4 });
  await tab.enqueue(updateNote(given('a'), 'mine'));
  await tab.drain();
  expect(tab.store.get()).toEqual([]);
  expect(server.effects).toEqual([]);
});

test('a row deleted elsewhere comes back as a new one when the person keeps theirs, with all that followed', async () => {
  const { server, browser, tab } = await start();
  browser.connection.online = false;
  await tab.enqueue(updateNote(given('a'), 'mine'));
  await tab.enqueue(updateNote(given('a', 'mine'), 'mine at last'));
  browser.connection.online = true;
  await tab.drain();
  expect(tab.store.get()[0]).toMatchObject({ state: 'conflict', theirs: null });
  await tab.decide(keepMine(tab.store.get()[0]?.id ?? '', tab.note, 'new-id'));
  await tab.drain();
  expect([...server.rows.values()]).toEqual([{ id: 'a-again', text: 'mine at last', version: 1 }]);
  expect(tab.store.get()).toEqual([]);
});

test('a delete of what is gone already has landed', async () => {
  const { tab } = await start();
  await tab.enqueue(deleteNote(given('a')));
  await tab.drain();
  expect(tab.store.get()).toEqual([]);
});

test('a create whose id is taken by an earlier try becomes a change of that row', async () => {
  const { server, tab } = await start();
  server.rows.set('a', { id: 'a', text: 'first try', version: 1 });
  await tab.enqueue(createNote('a', 'second thoughts'));
  await tab.drain();
  expect(server.rows.get('a')).toMatchObject({ text: 'second thoughts', version: 2 });
});

test('a create and its delete never leave the device when nothing of them was sent', async () => {
  const { server, browser, tab } = await start();
  browser.connection.online = false;
  await tab.enqueue(createNote('a', '1'));
  expect(await tab.decide(dropUnsent('note:a'))).toHaveLength(1);
  browser.connection.online = true;
  await tab.drain();
  expect(server.requests).toEqual([]);
});

test('what may have reached the server is never taken back in silence', async () => {
  const { server, tab } = await start();
  server.fate('lost');
  const entry = await tab.enqueue(createNote('a', '1'));
  await tab.drain();
  expect(await tab.decide(dropUnsent('note:a'))).toEqual([]);
  expect(await tab.decide(takeBack(entry.id))).toEqual([]);
  expect(tab.states()).toEqual(['create a: queued']);
});

test('a create that is discarded takes along what was built on it', async () => {
  const { browser, tab } = await start();
  browser.connection.online = false;
  const entry = await tab.enqueue(createNote('a', '1'));
  await tab.enqueue(updateNote(given('a'), '2'));
  await tab.enqueue(createNote('b', '3'));
  const removed = await tab.decide(discard(entry.id));
  expect(removed.map(({ label }) => label)).toEqual(['create a', 'update a']);
  expect(tab.states()).toEqual(['create b: queued']);
});

test('an entry that was mended stands where the refused one stood', async () => {
  const { server, browser, tab } = await start();
  server.fate('invalid_request');
  const refused = await tab.enqueue(createNote('a', ''));
  await tab.drain();
  browser.connection.online = false;
  await tab.enqueue(createNote('b', '2'));
  await tab.enqueue(createNote('a', 'better', 'mended a'), refused.id);
  browser.connection.online = true;
  await tab.drain();
  expect(server.effects).toEqual(['mended a', 'create b']);
});

test('without storage entries are kept in the tab, marked, and still sent in order', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const server = createFakeServer();
  const browser = openBrowser(server, null);
  const tab = openTab(browser);
  await tab.open('jan');
  browser.connection.online = false;
  const entry = await tab.enqueue(createNote('a', '1'));
  await tab.enqueue(updateNote(given('a', '1'), '2'));
  expect(entry.volatile).toBe(true);
  browser.connection.online = true;
  await tab.drain();
  expect(server.rows.get('a')).toMatchObject({ text: '2' });
});

test('whatever the road does, each write has its effect once, in order per row, and nothing is left over', async () => {
  const fate = fc.constantFrom<Fate>(
    'ok',
    'ok',
    'unreachable',
    'lost',
    'unavailable',
    'idempotency_in_flight',
    'internal',
  );
  const step = fc.record({
    note: fc.constantFrom('a', 'b', 'c'),
    fates: fc.array(fate, { maxLength: 4 }),
    tab: fc.nat(1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      const server = createFakeServer();
      const browser = openBrowser(server);
      let tabs = [openTab(browser), openTab(browser)];
      for (const tab of tabs) await tab.open('jan');
      const expected: Record<string, string[]> = {};
      for (const [index, { note, fates, tab: number }] of steps.entries()) {
        const label = `${note}${index}`;
        const earlier = expected[note];
        expected[note] = [...(earlier ?? []), label];
        const shown = earlier?.at(-1) ?? '';
        server.fate(...fates);
        browser.connection.online = true;
        const write = earlier ? updateNote(given(note, shown), label, label) : createNote(note, label, label);
        await tabs[number]?.enqueue(write);
        await tabs[number]?.drain();
        if (index % 5 === 4) {
          for (const tab of tabs) tab.kill();
          tabs = [openTab(browser), openTab(browser)];
          for (const tab of tabs) await tab.open('jan');
        }
      }
      server.fate();
      browser.connection.online = true;
      for (let round = 0; round < 3; round++) for (const tab of tabs) await tab.wake().then(tab.drain);
      expect(tabs[0]?.store.get()).toEqual([]);
      for (const [note, labels] of Object.entries(expected)) {
        expect(server.effects.filter((label) => label.startsWith(note))).toEqual(labels);
        expect(server.rows.get(note)?.text).toBe(labels.at(-1));
      }
    }),
    { numRuns: 60 },
  );
});

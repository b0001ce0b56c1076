import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelRequests, scriptModel } from '../../local/model/script-model.ts';
import {
  answers,
  consent,
  FUEL,
  field,
  fiveViews,
  givePamPerson,
  numbered,
  openPam,
  say,
  storedMessages,
  unheard,
} from './support/pam.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

const SOCKET = /\/pam\/ws/;
const WORDS = 160;

/** A person whose model says so many numbered words to a message, one in 40 ms. */
async function begin(): Promise<{ page: Page; word: string; person: Awaited<ReturnType<Site['signUp']>> }> {
  const person = await site.signUp();
  await consent(site, person);
  const word = unheard();
  await scriptModel(site.stack.urls.model, { match: word, steps: [{ text: numbered(WORDS), tokenMs: 40 }] });
  return { person, word, page: await site.visit({ ...PHONE, person }) };
}

/** Every socket of the page, each handed what the server says on it before the page hears it. */
async function routeSockets(page: Page, hear: (socket: WebSocketRoute, text: string, index: number) => void) {
  const opened: WebSocketRoute[] = [];
  await page.routeWebSocket(SOCKET, (socket) => {
    const index = opened.push(socket) - 1;
    const server = socket.connectToServer();
    server.onMessage((message) => {
      socket.send(message);
      hear(socket, String(message), index);
    });
  });
  return opened;
}

/** The field has the focus and its socket is open. */
async function warmUp(page: Page, sockets: WebSocketRoute[]): Promise<void> {
  await openPam(page);
  const warm = async () => {
    await field(page).blur();
    await field(page).focus();
    return sockets.length;
  };
  await expect.poll(warm).toBeGreaterThan(0);
}

async function expectWhole({ page, word, person }: Awaited<ReturnType<typeof begin>>): Promise<void> {
  const answer = answers(page).last();
  await answer.getByRole('button', { name: 'Good answer' }).waitFor({ timeout: 20_000 });
  expect(await answer.locator('p').first().textContent()).toBe(numbered(WORDS));
  const stored = await storedMessages(site, person);
  expect(stored.map(({ role, text }) => [role, text])).toEqual([
    ['user', `Count ${word}`],
    ['assistant', numbered(WORDS)],
  ]);
  expect(await modelRequests(site.stack.urls.model, 'chat', word)).toHaveLength(1);
}

test('a socket that dies at word 40 and another at word 80: the answer goes on with no word missing or twice', async () => {
  const begun = await begin();
  const { page, word } = begun;
  let heard = '';
  const cutAfter = [40, 80];
  const sockets = await routeSockets(page, (socket, text, index) => {
    heard += text.includes('chat_delta') ? text : '';
    const at = cutAfter[index];
    if (at && new RegExp(`word${at}\\b`).test(heard)) void socket.close({ code: 3000 });
  });
  await warmUp(page, sockets);
  await say(page, `Count ${word}`);
  await expectWhole(begun);
  expect(sockets.length).toBeGreaterThanOrEqual(3);
});

test('a server that drains in mid-answer: the answer goes on with the next one', async () => {
  const begun = await begin();
  const { page, word } = begun;
  let isDrained = false;
  const sockets = await routeSockets(page, (socket, text) => {
    if (isDrained || !/word30\b/.test(text)) return;
    isDrained = true;
    const envelope = {
      v: 1,
      id: crypto.randomUUID(),
      seq: 0,
      ts: new Date().toISOString(),
      conversationId: crypto.randomUUID(),
    };
    socket.send(JSON.stringify({ ...envelope, type: 'server_draining', payload: { retryMs: 500 } }));
    void socket.close({ code: 1012 });
  });
  await warmUp(page, sockets);
  await say(page, `Count ${word}`);
  await expectWhole(begun);
  expect(sockets.length).toBeGreaterThanOrEqual(2);
});

test('who leaves the page ends the answer: the model is told, and what was said is kept', async () => {
  const { page, word, person } = await begin();
  await openPam(page);
  await say(page, `Count ${word}`);
  await answers(page)
    .getByText(/word9 /)
    .waitFor();
  await page.goto('/icon.svg');
  // Without the page’s last request it would go on, to its end.
  await expect
    .poll(async () => (await modelRequests(site.stack.urls.model, 'chat', word))[0]?.abortedAt ?? null, {
      timeout: 3_000,
    })
    .not.toBe(null);
  await expect.poll(async () => (await storedMessages(site, person))[1]?.state).toBe('stopped');
  expect((await storedMessages(site, person))[1]?.text).toContain('word9');
});

test('where no WebSocket gets through, the same answer comes over SSE', async () => {
  const begun = await begin();
  const { page, word } = begun;
  const streams: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/pam/chat/stream')) streams.push(request.method());
  });
  await page.routeWebSocket(SOCKET, (socket) => void socket.close({ code: 3000 }));
  await openPam(page);
  await say(page, `Count ${word}`);
  await expectWhole(begun);
  expect(streams).toContain('POST');
});

test('without signal a fill-up is shown, done and seen on every page at once; with signal it lands once, with what was said', async () => {
  const person = await givePamPerson(site);
  const page = await site.visit({ ...PHONE, person, worker: true });
  await openPam(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.getByText('No signal: PAM answers from this phone, without AI.').waitFor();
  await say(page, FUEL);
  await answers(page).getByText('On this device, without AI').waitFor();
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.getByText('Logged 62 litres for the Prado, $118.40.').first().waitFor();
  await say(page, 'What is the meaning of life?');
  await answers(page)
    .last()
    .getByText('There is no signal, so I answer from this phone and without AI.')
    .first()
    .waitFor();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Wheels' }).click();
  await page.getByText('84,710 km').first().waitFor();
  expect((await fiveViews(site, person)).fills).toBe(1);

  await page.context().setOffline(false);
  await expect.poll(async () => (await fiveViews(site, person)).fills, { timeout: 15_000 }).toBe(2);
  await expect.poll(async () => (await storedMessages(site, person)).length, { timeout: 15_000 }).toBe(4);
  const { actions } = await (await site.call(person, '/api/v1/pam/actions')).json();
  expect(actions).toMatchObject([{ tool: 'log_fuel', state: 'done' }]);
  expect(await fiveViews(site, person)).toMatchObject({ fills: 2, spent: 25_401, reading: 84_710 });
});

test('what was done without signal is taken back without signal, and never sent', async () => {
  const person = await givePamPerson(site);
  const page = await site.visit({ ...PHONE, person, worker: true });
  await openPam(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.getByText('No signal: PAM answers from this phone, without AI.').waitFor();
  await say(page, FUEL);
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.getByText('Logged 62 litres for the Prado, $118.40.').first().waitFor();
  await say(page, 'undo that');
  await page.getByText('Undone: Log 62.0 L for the Prado.').first().waitFor();
  await page.context().setOffline(false);
  await expect.poll(async () => (await storedMessages(site, person)).length, { timeout: 15_000 }).toBe(4);
  const { actions } = await (await site.call(person, '/api/v1/pam/actions')).json();
  expect(actions).toMatchObject([{ tool: 'log_fuel', state: 'undone' }]);
  expect((await fiveViews(site, person)).fills).toBe(1);
  expect(await field(page).count()).toBe(1);
});

test('a card of the server’s that is confirmed without signal waits, and is done once there is some', async () => {
  const person = await givePamPerson(site);
  const page = await site.visit({ ...PHONE, person, worker: true });
  await page.addInitScript(
    (id) => localStorage.setItem(`ww.pam.asked.${id}`, 'asked'),
    JSON.parse(person.stored).user.id,
  );
  await openPam(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await say(page, FUEL);
  const confirm = page.getByRole('button', { name: 'Do it' });
  await confirm.waitFor();
  await page.context().setOffline(true);
  await page.getByText('No signal: PAM answers from this phone, without AI.').waitFor();
  await confirm.click();
  await page.getByText('Kept on this phone. It is done when there’s signal.').waitFor();
  await confirm.waitFor({ state: 'detached' });
  expect((await fiveViews(site, person)).fills).toBe(1);
  await page.context().setOffline(false);
  await expect.poll(async () => (await fiveViews(site, person)).fills, { timeout: 15_000 }).toBe(2);
  await answers(page).last().getByRole('button', { name: 'Undo' }).waitFor();
});

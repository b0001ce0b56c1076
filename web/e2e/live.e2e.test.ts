import type { Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveExpense } from './support/expenses.ts';
import { openSite, type Person, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** Opens Today and waits until the page is in its channel: the answer to its join has come. */
async function openLive(person: Person): Promise<{ page: Page; socket: WebSocket }> {
  const page = await site.visit({ person });
  await page.clock.install();
  const joining = page.waitForEvent('websocket', (socket) => socket.url().includes('/realtime/v1/'));
  const joined = joining.then((socket) =>
    socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"phx_reply"')),
  );
  await page.goto('/today');
  await joined;
  // What it reads again after joining.
  await page.waitForLoadState('networkidle');
  return { page, socket: await joining };
}

function look(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

async function cut(): Promise<void> {
  const { urls, keys } = site.stack;
  const headers = { authorization: `Bearer ${keys.secret}` };
  await fetch(`${urls.supabase}/_local/realtime/cut`, { method: 'POST', headers });
}

test('what one device enters shows on the other without a reload, and on nobody else’s', async () => {
  const [person, other] = [await site.signUp(), await site.signUp()];
  const [{ page: device }, { page: stranger }] = [await openLive(person), await openLive(other)];
  const startedAt = performance.now();
  await giveExpense(site, person, { amountCents: 4_250, payee: 'Foodland' });
  const writtenAt = performance.now();
  await device.getByText('Foodland').waitFor();
  const ms = (from: number) => Math.round(performance.now() - from);
  console.log(`[live] on the other screen ${ms(writtenAt)} ms after the answer, ${ms(startedAt)} ms after the request`);
  // The stranger's own entry comes by the same way, so what was not meant for them would be here by now.
  await giveExpense(site, other, { amountCents: 100, payee: 'Bakery' });
  await stranger.getByText('Bakery').waitFor();
  expect(await stranger.getByText('Foodland').count()).toBe(0);
});

test('what was missed while the connection was cut shows once it is back', async () => {
  const person = await site.signUp();
  const { page: device } = await openLive(person);
  for (const payee of ['First', 'Second', 'Third']) {
    await cut();
    await giveExpense(site, person, { amountCents: 100, payee });
    await device.getByText(payee).waitFor();
  }
});

test('a change of the profile shows on the other device', async () => {
  const person = await site.signUp('Jan');
  const { page: device } = await openLive(person);
  await device.getByRole('heading', { level: 1, name: 'Jan' }).waitFor();
  const { profile } = (await (await site.call(person, '/api/v1/profile')).json()) as { profile: { version: number } };
  await site.call(person, '/api/v1/profile', {
    method: 'PATCH',
    headers: { 'If-Match': `"${profile.version}"` },
    body: JSON.stringify({ displayName: 'Kim' }),
  });
  await device.getByRole('heading', { level: 1, name: 'Kim' }).waitFor();
});

test('a page nobody looks at gives its connection back, and shows what it missed once it is looked at', async () => {
  const person = await site.signUp();
  const { page, socket } = await openLive(person);
  const closed = socket.waitForEvent('close');
  await look(page, 'hidden');
  await page.clock.fastForward('05:01');
  await closed;
  await giveExpense(site, person, { amountCents: 100, payee: 'Meanwhile' });
  await look(page, 'visible');
  await page.getByText('Meanwhile').waitFor();
});

test('signing out ends the connection', async () => {
  const person = await site.signUp();
  const { page, socket } = await openLive(person);
  const closed = socket.waitForEvent('close');
  await page.getByRole('link', { name: 'You', exact: true }).first().click();
  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  await closed;
});

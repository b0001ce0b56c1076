import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveExpense } from './support/expenses.ts';
import { ageKept, listKept } from './support/kept.ts';
import { openSite, type Person, PHONE, type Site, type Visit } from './support/site.ts';

const HOUR_MS = 60 * 60_000;

let site: Site;
let jan: Person;
beforeAll(async () => {
  site = await openSite();
  jan = await site.signUp('Jan');
  await giveExpense(site, jan, { amountCents: 4250, payee: 'Foodland Ceduna' });
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('with no signal the app opens from cold with what was there last, and says how old it is', async () => {
  const page = await openOnce({ person: jan, ...PHONE }, '/today');
  // By the calendar of the device, whatever its hour is.
  await ageKept(page, await page.evaluate(() => Date.now() - new Date().setDate(new Date().getDate() - 29)));
  await page.context().setOffline(true);
  await page.close();

  const cold = await page.context().newPage();
  const started = performance.now();
  await cold.goto('/today');
  await cold.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  console.log(`[offline] cold start without signal: ${Math.round(performance.now() - started)} ms`);
  await cold.getByRole('heading', { level: 1, name: 'G’day, Jan' }).waitFor();
  await cold.getByText('As of 29 days ago').waitFor();
  await cold.context().close();
});

test('a link into the app opens without signal, and a page never opened before says why it is empty and fills later', async () => {
  const page = await openOnce({ person: jan }, '/today');
  await page.context().setOffline(true);
  await page.goto('/wins/expenses?period=custom&from=2020-01-01');
  await page.getByRole('alert').getByRole('heading', { name: 'No signal here' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.context().close();
});

test('a page for administrators does not wait for ever to hear who is asking', async () => {
  const page = await openOnce({ person: jan }, '/wheels');
  await page.evaluate(() => indexedDB.deleteDatabase('ww-cache'));
  await page.context().setOffline(true);
  await page.goto('/ops');
  await page.getByRole('heading', { name: 'No signal here' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'No signal here' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'This road ends here' }).waitFor();
  await page.context().close();
});

test('who signs out takes everything kept along, in every tab', async () => {
  const page = await openOnce({ person: jan }, '/today');
  const other = await page.context().newPage();
  await other.goto('/today');
  await other.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.goto('/you');
  await page.getByRole('button', { name: 'Sign out' }).click();
  for (const tab of [page, other]) await tab.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expect.poll(() => listKept(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.goto('/today');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.context().close();
});

test('another person on the same phone sees nothing of the first, who finds it again', async () => {
  const peter = await site.signUp('Peter');
  const page = await openOnce({ person: jan }, '/today');
  // A session that ended by itself, as the device knows it at the next start.
  await page.evaluate(() => localStorage.removeItem('ww.auth'));
  await page.goto('/sign-in');
  await signIn(page, peter);
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  await kept(page, peter, 'glance');
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  expect(await page.getByText('Foodland').count()).toBe(0);
  await kept(page, jan, 'glance');

  await page.evaluate((session) => localStorage.setItem('ww.auth', session), jan.stored);
  await page.goto('/today');
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.context().close();
});

test('an expired sign-in opens without signal, and two tabs renew it once when there is some', async () => {
  const person = await site.signUp('Marg');
  await giveExpense(site, person, { amountCents: 900, payee: 'Nullarbor Roadhouse' });
  const page = await openOnce({ person }, '/today');
  const other = await page.context().newPage();
  await other.goto('/today');
  await page.context().setOffline(true);
  await expireToken(page);
  for (const tab of [page, other]) {
    await tab.reload();
    await tab.getByRole('link', { name: /Nullarbor Roadhouse/ }).waitFor();
  }
  const renewals = countRenewals(page);
  await giveExpense(site, person, { amountCents: 1100, payee: 'Border Village' });
  await page.context().setOffline(false);
  for (const tab of [page, other]) await tab.getByRole('link', { name: /Border Village/ }).waitFor();
  expect(renewals()).toBe(1);
  await page.context().close();
});

test('an auth server that never answers keeps nobody from what was kept', async () => {
  const page = await openOnce({ person: jan }, '/today');
  await ageKept(page, HOUR_MS);
  let isHanging = true;
  await page.route('**/auth/v1/token?**', (route) => (isHanging ? undefined : route.fallback()));
  // After the route: the page might renew the token at once.
  await expireToken(page);
  await page.goto('/today');
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.getByText("Can't reach Wheels & Wins").waitFor();
  isHanging = false;
  await page.getByText("Can't reach Wheels & Wins").waitFor({ state: 'detached', timeout: 60_000 });
  await page.context().close();
});

test('storage that is refused costs the kept answers and nothing else, with one word in the console', async () => {
  const page = await site.visit({ person: jan, worker: true });
  const warnings: string[] = [];
  page.on('console', (message) => message.text().includes('Answers are not kept') && warnings.push(message.text()));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Refused.', 'SecurityError');
      },
    });
  });
  await page.goto('/today');
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.goto('/wins/month');
  await page.getByRole('heading', { name: 'Twelve months' }).waitFor();
  expect(warnings.length).toBe(2); // one a page load
  await page.context().close();
});

/** Opens a page, and waits until the worker and what is kept would do without the network. */
async function openOnce(visit: Visit & { person: Person }, path: string): Promise<Page> {
  const page = await site.visit({ ...visit, worker: true });
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await kept(page, visit.person, path === '/today' ? 'glance' : 'me');
  await page.waitForLoadState('networkidle');
  return page;
}

function kept(page: Page, person: Person, question: string): Promise<void> {
  const { user } = JSON.parse(person.stored) as { user: { id: string } };
  const isKept = (line: string) => line.startsWith(user.id) && line.includes(`"${question}"`);
  return expect.poll(async () => (await listKept(page)).some(isKept)).toBe(true);
}

async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

function expireToken(page: Page): Promise<void> {
  return page.evaluate(() => {
    const session = JSON.parse(localStorage.getItem('ww.auth') ?? '{}');
    localStorage.setItem('ww.auth', JSON.stringify({ ...session, expires_at: 1 }));
  });
}

function countRenewals(page: Page): () => number {
  let count = 0;
  // Answers, not tries: one that began before the signal was back reached nobody.
  page.context().on('response', (response) => {
    const request = response.request();
    if (request.method() === 'POST' && request.url().includes('grant_type=refresh_token')) count += 1;
  });
  return () => count;
}

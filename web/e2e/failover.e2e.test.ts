import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { fillSheet, giveExpense } from './support/expenses.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

let site: Site;
let own: string;
let backup: string;
beforeAll(async () => {
  site = await openSite();
  own = `${site.stack.urls.netlify}/api`;
  backup = `${site.stack.urls.supabase}/functions/v1/api`;
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** Every request of the page for the API, by address. */
function follow(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') seen.push(`${request.method()} ${request.url()}`);
  });
  return seen;
}

const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3 }) });

test('with the API gone from its own host the app reads and writes through the Supabase function, each write once', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland Ceduna' });
  const page = await site.visit({ ...PHONE, person });
  const seen = follow(page);
  await page.route(`${own}/**`, (route) => route.abort());
  await page.goto('/wins/expenses');
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.getByRole('link', { name: 'Add expense' }).click();
  await fillSheet(page, '18.50', 'Fuel', 'Penong Roadhouse');
  await page.getByRole('link', { name: /Penong Roadhouse/ }).waitFor();
  await expect.poll(() => expenseCount(person)).toBe(2);
  expect(seen.filter((request) => request === `POST ${backup}/v1/expenses`)).toHaveLength(1);

  await page.goto('/you/connection');
  await card(page, 'Backup server').getByText('in use').waitFor();
  await card(page, 'This site').getByText('Not answering').waitFor();
  expect(await page.getByText("Can't reach").count()).toBe(0);
});

async function expenseCount(person: Parameters<Site['call']>[0]): Promise<number> {
  const { total } = await (await site.call(person, '/api/v1/expenses')).json();
  return total;
}

test('a host that takes requests and never answers is passed by', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland Ceduna' });
  const page = await site.visit({ person });
  await page.route(`${own}/**`, () => undefined);
  await page.goto('/wins/expenses');
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what the app sends and reads passes at the address of the function too', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  await page.goto('/today');
  const answer = await page.evaluate(
    async ({ url, token }) => {
      const headers = {
        ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' },
        ...{ 'Idempotency-Key': crypto.randomUUID(), 'If-Match': '"1"', 'If-None-Match': '"1"' },
      };
      const body = JSON.stringify({ displayName: 'Jan' });
      const response = await fetch(`${url}/v1/profile`, { method: 'PATCH', headers, body, keepalive: true });
      return { status: response.status, requestId: response.headers.get('X-Request-Id') };
    },
    { url: backup, token: person.accessToken },
  );
  expect(answer).toEqual({ status: 200, requestId: expect.any(String) });
  const exposed = await fetch(`${backup}/health/live`, { headers: { Origin: site.stack.urls.netlify } });
  const names = exposed.headers.get('access-control-expose-headers')?.split(', ');
  expect(names).toEqual(expect.arrayContaining(['etag', 'retry-after', 'x-bypass-cache-seconds', 'x-stale-seconds']));
});

test('a backend of another environment is refused, with the reason on the page and in the console', async () => {
  const page = await site.visit({ person: await site.signUp() });
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const seen = follow(page);
  const impostor = { status: 'alive', environment: 'staging', version: '3.0.0', timestamp: new Date().toISOString() };
  await page.route(`${backup}/health/live`, (route) =>
    route.fulfill({ json: impostor, headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
  await page.goto('/you/connection');
  await card(page, 'Backup server').getByText('Not used').waitFor();
  await card(page, 'Backup server').getByText('It belongs to staging, and this app to development.').waitFor();
  expect(warnings.filter((text) => text.includes('Backup server is not used'))).toHaveLength(1);

  await page.route(`${own}/**`, (route) => route.abort());
  await page.getByRole('button', { name: 'Try now' }).first().click();
  await page.getByText('We cannot be reached right now').waitFor();
  expect(seen.filter((request) => request.includes(backup) && !request.includes('/health/live'))).toEqual([]);
});

test('without signal the page says so, and everything is read again when it is back', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('status').getByText('Offline. Showing what we had.').waitFor();
  await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland Ceduna' });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /Foodland Ceduna/ }).waitFor();
  await page.getByText('Offline. Showing what we had.').waitFor({ state: 'detached' });
});

test('one tab that gets through tells the others', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  const other = await page.context().newPage();
  await other.clock.install();
  const network = { isAway: true };
  await page.context().route('**/api/**', (route) => (network.isAway ? route.abort() : route.fallback()));
  for (const tab of [page, other]) {
    await tab.goto('/you/connection');
    await tab.getByText('We cannot be reached right now').waitFor();
  }
  // Its own next look never comes.
  await other.clock.pauseAt(Date.now() + 60_000);
  await other.getByText("Can't reach Wheels & Wins").waitFor();
  network.isAway = false;
  await page.getByRole('button', { name: 'Try now' }).first().click();
  for (const tab of [page, other]) await tab.getByText('You are connected.').waitFor();
});

test('the diagnostics name no person and hold no token', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  await page.goto('/you');
  await page.getByRole('link', { name: 'Connection' }).click();
  await page.getByText('What is copied').click();
  const text = (await page.locator('pre').textContent()) ?? '';
  expect(text).toContain('This site (in use): Working');
  expect(text).not.toContain(person.email);
  expect(text).not.toMatch(/eyJ|[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('the connection page: axe finds nothing in any theme or width, and large text never runs off sideways', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/you/connection');
  await card(page, 'Backup server').getByText('Working', { exact: true }).waitFor();
  await expectAccessible(page);
});

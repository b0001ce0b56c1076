import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { today } from '../../scripts/chaos/web/give-expenses.ts';
import { readRows } from '../../scripts/chaos/web/read-rows.ts';
import { signIn, signUpTraveller, type Traveller } from '../../scripts/chaos/web/sign-in.ts';
import type { Site } from '../../scripts/chaos/web/with-site.ts';
import { comeBack, judgeWrites, leave, nameOf, type Trial, type Writes } from './measure-writes.ts';
import type { Rival } from './rival/page.ts';

type RivalWindow = Window & { rival: Rival };

/** The trial with the rival, its mutations kept in the page alone or as its own persister keeps them. */
export async function measureRivalWrites(site: Site, dist: string, trial: Trial, persisted: boolean): Promise<Writes> {
  const person = await signUpTraveller(site.stack);
  const { context, page } = await openRival(site, person, persisted);
  await leave(site, page, trial);
  // It sends what is written before it has heard of it.
  if (trial.away === 'offline') await page.waitForFunction(() => !(window as Window as RivalWindow).rival.isOnline());
  const entries = Array.from({ length: trial.entries }, (_, index) => ({
    ...{ id: randomUUID(), payee: nameOf(index), amountCents: 500, occurredOn: today() },
  }));
  await page.evaluate((list) => {
    for (const entry of list) (window as Window as RivalWindow).rival.write(entry);
  }, entries);
  if (trial.reload) {
    // It has no worker that would open it without signal, so its files are handed to it.
    await page.route('**/rival/**', (route) => route.fulfill({ path: fileOf(dist, route.request().url()) }));
    await page.reload();
  }
  await comeBack(site, page, trial);
  await untilStill(site, person);
  await context.close();
  return judgeWrites(site, person, trial);
}

/** Whether, and after how long, a plain `fetch` gets an answer while the host is lost. */
export async function measureRivalReads(
  site: Site,
  lose: () => Promise<void> | void,
): Promise<{ status: number; ms: number }> {
  const person = await signUpTraveller(site.stack);
  const { context, page, token } = await openRival(site, person, false);
  await lose();
  const read = await page.evaluate(
    (accessToken) => (window as Window as RivalWindow).rival.read(accessToken, '/api/v1/expenses?limit=30'),
    token,
  );
  await context.close();
  return read;
}

async function openRival(
  site: Site,
  person: Traveller,
  persisted: boolean,
): Promise<{ context: BrowserContext; page: Page; token: string }> {
  const { access_token: token } = await signIn(site.stack, person);
  const context = await site.browser.newContext({ baseURL: site.a.url, serviceWorkers: 'block' });
  await context.addInitScript((value) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('rival.token', value);
  }, token);
  const page = await context.newPage();
  await page.goto(`/rival/${persisted ? '?persisted' : ''}`);
  return { context, page, token };
}

function fileOf(dist: string, url: string): string {
  const { pathname } = new URL(url);
  return join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

/** Until three seconds brought no row: what a rival loses never comes, so there is nothing to wait for. */
async function untilStill({ stack }: Site, { id }: Traveller): Promise<void> {
  const count = async () => (await readRows(stack, id)).length;
  for (let before = -1, now = await count(); now !== before; now = await count()) {
    before = now;
    await sleep(3_000);
  }
}

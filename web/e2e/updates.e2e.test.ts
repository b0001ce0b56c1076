import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEveryLook, violations } from './support/accessible.ts';
import { openSite, PHONE, type Site } from './support/site.ts';
import { type Deploys, startDeploys } from './support/start-deploys.ts';

let site: Site;
let deploys: Deploys;
beforeAll(async () => {
  site = await openSite();
  deploys = await startDeploys(site.stack);
});
afterAll(async () => {
  await site.close();
  await deploys.close();
  expect(site.complaints).toEqual([]);
});

const NEWS = 'A new version is ready.';

test('a new version waits until Reload is pressed, and what is typed in another tab stays', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp(), worker: true, url: deploys.url });
  await page.goto('/wheels');
  await isLookedAfter(page);
  const other = await page.context().newPage();
  await other.goto('/today');
  await other.getByRole('heading', { name: 'A fresh start' }).waitFor();
  await typeDraft(other, '12.30');
  const before = await scriptOf(page);

  deploys.deploy();
  await lookForUpdate(page);
  for (const tab of [page, other]) await tab.getByText(NEWS).waitFor({ state: 'attached' });
  expect(await scriptOf(page)).toBe(before);
  const waiting = async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state;
  expect(await page.evaluate(waiting)).toBe('installed');

  await pressReload(page);
  expect(await scriptOf(page)).not.toBe(before);
  expect(await other.getByLabel('Amount').inputValue()).toBe('12.30');
  await other.reload();
  expect(await scriptOf(other)).toBe(await scriptOf(page));
  await other.getByText('Here is what you typed before').waitFor();
  expect(await other.getByLabel('Amount').inputValue()).toBe('12.30');
  await page.context().close();
});

test('two deploys under an open tab without a worker: one reload, and what was typed is still there', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp(), url: deploys.url });
  await page.goto('/today');
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  await typeDraft(page, '45.60');
  await page.goto('/today');
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  deploys.deploy();
  deploys.deploy();
  const loads = countLoads(page);
  await page.getByRole('link', { name: 'PAM' }).click();
  await page.getByRole('heading', { level: 1, name: 'PAM' }).waitFor();
  expect(loads()).toBe(1);
  await page.keyboard.press('n');
  await page.getByText('Here is what you typed before').waitFor();
  expect(await page.getByLabel('Amount').inputValue()).toBe('45.60');
  await page.context().close();
});

test('what goes on behind every page and is gone after a deploy brings one reload, and no error', async () => {
  const page = await site.visit({ person: await site.signUp(), url: deploys.url });
  const loads = countLoads(page);
  let isGone = true;
  await page.route('**/assets/follow-live-*.js', (route) =>
    isGone ? route.fulfill({ status: 404 }) : route.fallback(),
  );
  await page.goto('/today');
  await expect.poll(loads, { timeout: 5_000 }).toBe(2);
  isGone = false;
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  await page.context().close();
});

test('a tab whose version was replaced from another tab finds its way, with one reload at most', async () => {
  const page = await site.visit({ person: await site.signUp(), worker: true, url: deploys.url });
  await page.goto('/today');
  await isLookedAfter(page);
  const other = await page.context().newPage();
  await other.goto('/today');
  await other.getByRole('heading', { name: 'A fresh start' }).waitFor();
  deploys.deploy();
  await lookForUpdate(page);
  await pressReload(page);
  const loads = countLoads(other);
  await other.getByRole('link', { name: 'PAM' }).click();
  await other.getByRole('heading', { level: 1, name: 'PAM' }).waitFor();
  // None while the browser still has the old file in its own cache.
  expect(loads()).toBeLessThanOrEqual(1);
  await page.context().close();
});

test('axe finds nothing in the message about a new version', async () => {
  const page = await site.visit({ person: await site.signUp(), worker: true, url: deploys.url });
  await page.goto('/wheels');
  await isLookedAfter(page);
  deploys.deploy();
  await lookForUpdate(page);
  await page.getByText(NEWS).waitFor();
  await inEveryLook(page, async (look) => {
    expect(await violations(page), look).toEqual([]);
    const box = await page.getByRole('button', { name: 'Reload' }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });
  await page.context().close();
});

async function isLookedAfter(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function typeDraft(page: Page, amount: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'New expense' }).getByLabel('Amount').fill(amount);
}

/** As the page does by itself when it is looked at again. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function pressReload(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).click();
  await loaded;
}

function scriptOf(page: Page): Promise<string | null> {
  return page.locator('link[rel=modulepreload]').first().getAttribute('href');
}

function countLoads(page: Page): () => number {
  let count = 0;
  page.on('load', () => {
    count += 1;
  });
  return () => count;
}

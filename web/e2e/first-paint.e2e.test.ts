import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveExpense } from './support/expenses.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('something shows before any script is there, in the theme that was chosen, and goes when the page comes', async () => {
  const page = await site.visit({ person: await site.signUp(), ...PHONE });
  await page.addInitScript(() => localStorage.setItem('ww.theme', 'dark'));
  const arrival = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await page.goto('/today', { waitUntil: 'commit' });
  const opening = page.locator('.opening svg');
  await opening.waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(14, 26, 39)');
  arrival.resolve();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await opening.isVisible()).toBe(false);
});

test('Today comes in one piece: whichever answer is last, nothing on the page moves', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland' });
  for (const late of ['categories', 'notifications', 'expenses?limit', 'me']) {
    const page = await site.visit({ person, ...PHONE });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const moved = (list.getEntries() as (PerformanceEntry & { value: number })[]).map(({ value }) => value);
        document.documentElement.dataset.moved = String(moved);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const others = new Set<string>();
    page.on('response', (response) => others.add(response.url()));
    const last = Promise.withResolvers<void>();
    await page.route(`**/api/v1/${late}*`, async (route) => {
      await last.promise;
      await route.continue();
    });
    await page.goto('/today');
    await page.getByText('Loading your day…').waitFor();
    await expect.poll(() => [...others].filter((url) => url.includes('/api/v1/')).length).toBeGreaterThan(3);
    expect(await page.getByRole('heading', { name: 'Last expenses' }).isVisible()).toBe(false);
    last.resolve();
    await page.getByRole('link', { name: /Foodland/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('data-moved'), late).toBeNull();
    await page.context().close();
  }
});

test('an answer that fails is not waited for', async () => {
  const page = await site.visit({ person: await site.signUp(), ...PHONE });
  const problem = { type: 'about:blank', title: 'Error', status: 500, code: 'internal', detail: 'It broke.' };
  await page.route('**/api/v1/notifications*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await page.goto('/today');
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
});

test('nothing that a page does is refused by its content security policy', async () => {
  const page = await site.visit({ person: await site.signUp(), ...PHONE });
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as Window & { refuse?: (what: string) => void }).refuse?.(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto('/today?entry=new');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Enter the amount.').waitFor();
  await page.goto('/you');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(refused).toEqual([]);
});

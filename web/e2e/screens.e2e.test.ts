import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { giveExpense } from './support/expenses.ts';
import { giveLimit } from './support/give-limit.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

const WIDE = { width: 1280, height: 800 };
const LONGEST = 'Kangaroo Island SeaLink Ferry Terminal';

let site: Site;
let settled: Person;
let newcomer: Person;

beforeAll(async () => {
  site = await openSite();
  [settled, newcomer] = await Promise.all([site.signUp('Jan and Peter'), site.signUp('Newcomer')]);
  await giveLimit(site, settled, 150_000); // so that Today has an alert
  await giveExpense(site, settled, { amountCents: 123_456, category: 'ferries-tolls', payee: LONGEST });
  await giveExpense(site, settled, { amountCents: 4250, category: 'groceries', payee: 'Foodland' });
  await giveExpense(site, settled, { amountCents: 9900, category: 'fuel', payee: 'Ampol', occurredOn: '2025-12-24' });
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

type Visitor = 'nobody' | 'settled' | 'newcomer';
type Screen = [name: string, visitor: Visitor, path: string, ready: string];

const SCREENS: Screen[] = [
  ['sign in', 'nobody', '/sign-in', 'Sign in'],
  ['sign up', 'nobody', '/sign-up', 'Make an account'],
  ['forgotten password', 'nobody', '/forgotten-password', 'Forgotten password'],
  ['an expired link', 'nobody', '/new-password', 'That link has expired'],
  ['a link to turn emails off, not whole', 'nobody', '/unsubscribe', 'Your emails'],
  ['API', 'nobody', '/developers/api', 'Operations'],
  ['not found', 'nobody', '/no/such/page', 'This road ends here'],
  ['Today', 'settled', '/today', 'Last expenses'],
  ['Today, new account', 'newcomer', '/today', 'A fresh start'],
  ['Rig', 'settled', '/wheels', 'Rig'],
  ['PAM', 'settled', '/pam', 'PAM'],
  ['expenses', 'settled', '/wins/expenses', 'Today'],
  ['expenses, new account', 'newcomer', '/wins/expenses', 'Your first expense'],
  ['expenses, nothing found', 'settled', '/wins/expenses?q=nothing-like-this', 'Nothing found'],
  ['expenses, own dates', 'settled', '/wins/expenses?period=custom&from=2025-01-01&category=fuel', 'Wed, 24 Dec 2025'],
  ['new expense', 'settled', '/wins/expenses?entry=new', 'New expense'],
  ['month', 'settled', '/wins/month', 'Twelve months'],
  ['You', 'settled', '/you', 'Profile'],
];

test.each(SCREENS)(
  '%s: axe finds nothing in any theme or width, and large text never runs off sideways',
  async (...screen) => {
    const [, visitor, path, ready] = screen;
    const person = { nobody: undefined, settled, newcomer }[visitor];
    const page = await site.visit({ ...PHONE, ...(person ? { person } : {}) });
    await page.goto(path);
    await page.getByRole('heading', { name: ready }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  },
  // The page of the API is long, and axe reads all of it five times.
  60_000,
);

test('the API page draws an object once it is opened, and its search looks into those that are closed', async () => {
  const page = await site.visit();
  await page.goto('/developers/api');
  const liveness = page.getByRole('button', { name: 'Liveness', exact: true });
  await liveness.waitFor();
  expect(await page.getByRole('term').count()).toBe(0);
  await liveness.click();
  await page.getByRole('term').filter({ hasText: 'environment' }).waitFor();
  await page.getByLabel('Search the API').fill('liveness instant');
  await page.getByText('0 operations, 1 objects').waitFor();
  await page.context().close();
});

test('the text size chosen is there after a reload and on the next device', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/you');
  await page.getByRole('heading', { name: 'Profile' }).waitFor();
  await page.getByRole('radio', { name: '150 %' }).click();
  await expect.poll(() => rootFontSize(page)).toBe(27);
  await page.waitForLoadState('networkidle');
  await page.reload();
  expect(await rootFontSize(page)).toBe(27);

  const other = await site.visit({ ...WIDE, person });
  await other.goto('/today');
  await expect.poll(() => rootFontSize(other), { timeout: 10_000 }).toBe(27);
});

function rootFontSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../supabase/tests/test-database.ts';
import { expectAccessible } from './support/accessible.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

const sql = await openTestDatabase();
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  await sql.end();
  expect(site.complaints).toEqual([]);
});

const idOf = (person: Person) => JSON.parse(person.stored).user.id as string;
const end = (person: Person) =>
  sql`select private.cancel_subscriptions(array[${idOf(person)}]::uuid[], 'trial_ended', now())`;
const leaveDays = (person: Person, days: number) =>
  sql`update public.subscriptions set trial_ends_at = now() + make_interval(days => ${days}) - interval '1 hour'
    where user_id = ${idOf(person)}`;
const failPayment = async (person: Person) => {
  await site.call(person, '/api/v1/billing/test-payment-method', { method: 'POST', body: '{"declines":true}' });
  await sql`select private.charge_subscriptions(array[${idOf(person)}]::uuid[], now())`;
};

test('whoever is new sees how long the trial lasts, cancels it and keeps it after all', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/you');
  await page.getByRole('link', { name: 'Subscription and invoices' }).click();
  await page.getByRole('heading', { level: 1, name: 'Subscription' }).waitFor();
  await page.getByText('Free trial: 30 days left').waitFor();
  await page.getByRole('button', { name: 'Cancel subscription' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click();
  await page.getByText('Canceled, still running').waitFor();
  await page.getByRole('button', { name: 'Keep my subscription' }).click();
  await page.getByText('Free trial: 30 days left').waitFor();
  await page.context().close();
});

test('a trial that ends soon is told on every page until there is a payment method', async () => {
  const person = await site.signUp();
  await leaveDays(person, 3);
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/today');
  const banner = page.getByRole('complementary', { name: 'Subscription' });
  await banner.getByText('3 days left of your free trial.').waitFor();
  await banner.getByRole('link', { name: 'Keep going' }).click();
  await page.getByRole('button', { name: 'Add a test card', exact: true }).click();
  await page.getByText('Test card is added.').waitFor();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await banner.count()).toBe(0);
  await page.context().close();
});

test('what the banner said last time keeps its place, so that the page does not move when it comes again', async () => {
  const person = await site.signUp();
  await leaveDays(person, 3);
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/today');
  const banner = page.getByRole('complementary', { name: 'Subscription' });
  await banner.waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  const last = Promise.withResolvers<void>();
  await page.route('**/api/v1/billing', async (route) => {
    await last.promise;
    await route.continue();
  });
  await page.reload();
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  const before = await heading.boundingBox();
  last.resolve();
  await banner.waitFor();
  expect(await heading.boundingBox()).toEqual(before);
  await page.context().close();
});

test('when it has ended, an expense cannot be saved, and the way back is at hand', async () => {
  const person = await site.signUp();
  await end(person);
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses?entry=new');
  const sheet = page.getByRole('dialog', { name: 'New expense' });
  await sheet.getByText('Your subscription has ended, so nothing new can be saved.').waitFor();
  await sheet.getByLabel('Amount').fill('12');
  await sheet.getByRole('radio', { name: 'Fuel' }).click();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByText('Not saved: Your subscription has ended').waitFor();
  await page.goto('/you/billing');
  await page.getByRole('button', { name: 'Add a test card that is declined' }).click();
  await page.getByText('The card was declined, so nothing has changed.').waitFor();
  await page.getByRole('button', { name: 'Add a test card', exact: true }).click();
  await page.getByText('Active').waitFor();
  await page.getByRole('list').getByText('Paid').waitFor();
  await page.context().close();
});

test('with the keyboard alone a failed payment is made good', async () => {
  const person = await site.signUp();
  await failPayment(person);
  const page = await site.visit({ person });
  await page.goto('/today');
  await page.getByText('A payment failed. You can go on until').waitFor();
  await tabTo(page, 'link', 'Sort it out');
  await page.keyboard.press('Enter');
  await page.getByText('Not paid yet').waitFor();
  await tabTo(page, 'button', 'Add a test card');
  await page.keyboard.press('Enter');
  await page.getByText('Test card is added.').waitFor();
  await page.getByRole('list').getByText('Paid', { exact: true }).waitFor();
  await page.context().close();
});

const STATES: [name: string, prepare: (person: Person) => Promise<unknown>][] = [
  ['trial', async () => undefined],
  ['last days', (person) => leaveDays(person, 2)],
  ['owed', failPayment],
  ['ended', end],
];

test.each(STATES)(
  '%s: axe finds nothing in any theme or width, and large text never runs off sideways',
  async (...state) => {
    const [, prepare] = state;
    const person = await site.signUp();
    await prepare(person);
    const page = await site.visit({ ...PHONE, person });
    for (const path of ['/you/billing', '/today']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page, path);
    }
    await page.context().close();
  },
);

async function tabTo(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The ${role} ${name} cannot be reached with Tab.`);
}

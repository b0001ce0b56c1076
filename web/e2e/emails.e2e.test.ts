import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../supabase/tests/test-database.ts';
import { expectAccessible } from './support/accessible.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
const sql = await openTestDatabase();

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await Promise.all([site.close(), sql.end()]);
  expect(site.complaints).toEqual([]);
});

async function openSettings(person: Person): Promise<Page> {
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/you');
  await page.getByRole('heading', { name: 'Emails and alerts' }).waitFor();
  return page;
}

const section = (page: Page) => page.getByRole('region', { name: 'Emails and alerts' });

/** The link of a mail to this person, of which the database keeps the hash. */
async function linkFor(person: Person, stream: string): Promise<string> {
  const token = randomBytes(24).toString('hex');
  const hash = createHash('sha256').update(token).digest();
  await sql`insert into private.unsubscribe_tokens (hash, user_id, stream)
    select ${hash}, u.id, ${stream} from auth.users u where u.email = ${person.email}`;
  return `/unsubscribe?token=${token}`;
}

const settingsOf = async (person: Person) => {
  const response = await site.call(person, '/api/v1/notification-settings');
  return ((await response.json()) as { settings: unknown }).settings;
};

test('a monthly limit and the emails wanted are kept, and the limit can be taken away', async () => {
  const person = await site.signUp();
  const page = await openSettings(person);
  const limit = section(page).getByLabel('Monthly limit (AUD)');
  await limit.fill('2,500');
  await section(page).getByRole('checkbox', { name: 'Weekly report' }).uncheck();
  await section(page).getByRole('button', { name: 'Save' }).click();
  await section(page).getByRole('status').getByText('Saved.').waitFor();
  expect(await settingsOf(person)).toMatchObject({
    spendingLimitCents: 250_000,
    weeklyReport: false,
    spendingAlert: true,
    reminder: true,
  });
  await page.reload();
  await expect.poll(() => limit.inputValue()).toBe('2500.00');
  expect(await section(page).getByRole('checkbox', { name: 'Weekly report' }).isChecked()).toBe(false);
  await limit.fill('');
  await section(page).getByRole('button', { name: 'Save' }).click();
  await section(page).getByRole('status').getByText('Saved.').waitFor();
  expect(await settingsOf(person)).toMatchObject({ spendingLimitCents: null, weeklyReport: false });
  await page.context().close();
});

test('a limit that is no amount is named at its field, and nothing is sent', async () => {
  const person = await site.signUp();
  const page = await openSettings(person);
  await section(page).getByLabel('Monthly limit (AUD)').fill('a lot');
  await section(page).getByRole('button', { name: 'Save' }).click();
  await section(page).getByText('Enter an amount such as 2500').waitFor();
  expect(await settingsOf(person)).toMatchObject({ version: 1 });
  await page.context().close();
});

test('changed on another device meanwhile: both are shown, and what was typed can be saved on top', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  // Live news would put the other device's change into the form before it is saved.
  await page.routeWebSocket(/realtime/, (socket) => socket.close());
  await page.goto('/you');
  await section(page).getByLabel('Monthly limit (AUD)').fill('900');
  await site.call(person, '/api/v1/notification-settings', {
    method: 'PATCH',
    headers: { 'If-Match': '"1"' },
    body: JSON.stringify({ weeklyReport: false }),
  });
  await section(page).getByRole('button', { name: 'Save' }).click();
  await section(page).getByRole('alert').getByText('changed on another device').waitFor();
  await section(page).getByRole('link', { name: 'See both and choose' }).click();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Everything is sent').waitFor();
  expect(await settingsOf(person)).toMatchObject({ spendingLimitCents: 90_000, weeklyReport: false });
  await page.context().close();
});

test('the link in a mail asks first, turns off that mail alone without sign-in, and on again', async () => {
  const person = await site.signUp();
  const page = await site.visit(PHONE);
  await page.goto(await linkFor(person, 'weekly_report'));
  const off = page.getByRole('button', { name: 'Turn off the weekly report' });
  await off.waitFor();
  expect(await settingsOf(person)).toMatchObject({ weeklyReport: true });
  await off.click();
  await page.getByRole('status').getByText('Turned off').waitFor();
  expect(await settingsOf(person)).toMatchObject({ weeklyReport: false, spendingAlert: true });
  await page.getByRole('button', { name: 'Turn the weekly report on again' }).click();
  await off.waitFor();
  expect(await settingsOf(person)).toMatchObject({ weeklyReport: true });
  await page.context().close();
});

test('a link that is not whole says so', async () => {
  const page = await site.visit(PHONE);
  for (const path of ['/unsubscribe', '/unsubscribe?token=abc']) {
    await page.goto(path);
    await page.getByRole('alert').getByText('This link does not work').waitFor();
  }
  await page.context().close();
});

test('the page of the link passes axe, on and off, in both themes', async () => {
  const person = await site.signUp();
  const page = await site.visit(PHONE);
  await page.goto(await linkFor(person, 'spending_alert'));
  for (const name of ['Turn off spending alerts', 'Turn spending alerts on again']) {
    await page.getByRole('button', { name }).waitFor();
    await expectAccessible(page, name);
    await page.getByRole('button', { name }).click();
  }
  await page.context().close();
});

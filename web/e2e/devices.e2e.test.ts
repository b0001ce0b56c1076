import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { expectAccessible } from './support/accessible.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

const TABLET =
  'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const Token = z.looseObject({ access_token: z.string() });

const section = (page: Page) => page.getByRole('region', { name: 'Where you’re signed in' });
const rows = (page: Page) => section(page).getByRole('listitem');
const alone = (page: Page) => section(page).getByText('You are signed in on no other device.');

/** A person signed in on a tablet too, who looks at their devices on the phone. */
async function openDevices(): Promise<{ page: Page; tablet: Person }> {
  const person = await site.signUp();
  const tablet = await signInOnTablet(person);
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/you');
  await rows(page).nth(1).waitFor();
  return { page, tablet };
}

async function signInOnTablet(person: Person): Promise<Person> {
  const { email, password } = person;
  const response = await fetch(`${site.stack.urls.supabase}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: site.stack.keys.publishable, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const tablet = { ...person, accessToken: Token.parse(await response.json()).access_token };
  expect(await statusFor(tablet)).toBe(200);
  return tablet;
}

const statusFor = async (device: Person) =>
  (await site.call(device, '/api/v1/me', { headers: { 'User-Agent': TABLET } })).status;

test('a device is signed out from another one: it is asked for, leaves the list, and is refused', async () => {
  const { page, tablet } = await openDevices();
  await rows(page).first().getByText('This device').waitFor();
  await rows(page).last().getByText('Last seen').waitFor();
  const button = section(page).getByRole('button', { name: 'Sign out Safari on iPad' });
  await button.click();
  const question = page.getByRole('dialog', { name: 'Sign out Safari on iPad?' });
  await question.getByText('cannot be undone').waitFor();
  await question.getByRole('button', { name: 'Leave it' }).click();
  expect(await statusFor(tablet)).toBe(200);

  await button.click();
  await question.getByRole('button', { name: 'Sign it out' }).click();
  await page.getByText('Safari on iPad is signed out.').waitFor();
  await alone(page).waitFor();
  expect(await rows(page).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Devices');
  expect(await statusFor(tablet)).toBe(401);
  await page.context().close();
});

test('the app on a device that was signed out asks for the password, and goes on where it was', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/today');
  await page.getByRole('heading', { level: 1, name: /G’day/ }).waitFor();
  await site.call(await signInOnTablet(person), '/api/v1/sessions/sign-out', {
    method: 'POST',
    body: '{"devices":"others"}',
  });
  await page.getByRole('link', { name: 'You' }).click();
  const again = page.getByRole('dialog', { name: 'Please sign in again' });
  await again.getByLabel('Password', { exact: true }).fill(person.password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await rows(page).nth(1).waitFor();
  await page.context().close();
});

test('all other devices are signed out at once, and this one goes on', async () => {
  const { page, tablet } = await openDevices();
  await section(page).getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('button', { name: 'Sign out the others' }).click();
  await page.getByText('All other devices are signed out.').waitFor();
  expect(await statusFor(tablet)).toBe(401);
  await page.reload();
  await alone(page).waitFor();
  await page.context().close();
});

test('signing out everywhere ends this device too', async () => {
  const { page, tablet } = await openDevices();
  await section(page).getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await statusFor(tablet)).toBe(401);
  await page.context().close();
});

test('a device that signs out by itself leaves the list of the others', async () => {
  const { page, tablet } = await openDevices();
  const ended = page.waitForResponse((response) => response.url().includes('/auth/v1/logout'));
  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  await ended;
  const answer = await site.call(tablet, '/api/v1/sessions');
  expect(await answer.json()).toMatchObject({ sessions: [{ device: 'Safari on iPad', current: true }] });
  await page.context().close();
});

test('without signal it says that signing out needs it, and offers it again when it is back', async () => {
  const { page } = await openDevices();
  const why = section(page).getByText('Signing out another device needs signal.');
  await page.context().setOffline(true);
  await why.waitFor();
  for (const name of ['Sign out Safari on iPad', 'Sign out all others', 'Sign out everywhere']) {
    await section(page).getByRole('button', { name, disabled: true }).waitFor();
  }
  await page.context().setOffline(false);
  await section(page).getByRole('button', { name: 'Sign out everywhere', disabled: false }).waitFor();
  await why.waitFor({ state: 'detached' });
  await page.context().close();
});

test('when it fails nothing has changed, and it says so', async () => {
  const { page, tablet } = await openDevices();
  await page.route('**/api/v1/sessions/*', (route) => route.fulfill(refusal));
  await section(page).getByRole('button', { name: 'Sign out Safari on iPad' }).click();
  await page.getByRole('button', { name: 'Sign it out' }).click();
  await page.getByText('Not done: Not that one.').waitFor();
  expect(await rows(page).count()).toBe(2);
  expect(await statusFor(tablet)).toBe(200);
  await page.context().close();
});

test('the list and its question pass axe in both themes, and are no wider than a phone', async () => {
  const { page } = await openDevices();
  await section(page).getByRole('button', { name: 'Sign out Safari on iPad' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.context().close();
});

const refusal = {
  status: 409,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status: 409, code: 'conflict', detail: 'Not that one.', title: '', type: '', requestId: '' }),
};

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openSite, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a newcomer makes an account, lands on Today by name, signs out and in again', async () => {
  const email = `${randomUUID()}@example.test`;
  const page = await site.visit(PHONE);
  await page.goto('/');
  await page.getByRole('link', { name: 'Make an account' }).click();
  await page.getByLabel('What should we call you?').fill('Jan and Peter');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByText('3 more characters to go').waitFor();
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByText('Use at least 8 characters.').waitFor();
  await page.getByLabel('Password', { exact: true }).fill('red dust and black tea');
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByRole('heading', { level: 1, name: 'G’day, Jan and Peter' }).waitFor();

  await page.getByRole('link', { name: 'You' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('red dust and black tea');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'G’day, Jan and Peter' }).waitFor();
});

test('a wrong password is refused in plain words and opens nothing', async () => {
  const person = await site.signUp();
  const page = await site.visit();
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('do not match').waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('a page asked for before signing in is the page one lands on', async () => {
  const person = await site.signUp();
  const page = await site.visit();
  await page.goto('/wins/month?month=2026-03');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'March 2026' }).waitFor();
});

test('the sign-in never leads to another site', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  await page.goto('/sign-in?next=//evil.example/');
  await page.getByRole('heading', { level: 1, name: /G’day/ }).waitFor();
  expect(new URL(page.url()).origin).toBe(new URL(site.stack.urls.netlify).origin);
});

test('a forgotten password is replaced through the link in the mail', async () => {
  const person = await site.signUp();
  const page = await site.visit();
  await page.goto('/forgotten-password');
  await page.getByLabel('Email').fill(person.email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByText('a mail is on its way').waitFor();

  await page.goto(await linkMailedTo(person.email));
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await page.getByLabel('New password').fill('a brand new caravan');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('heading', { level: 1, name: /G’day/ }).waitFor();

  const other = await site.visit();
  await other.goto('/sign-in');
  await other.getByLabel('Email').fill(person.email);
  await other.getByLabel('Password', { exact: true }).fill('a brand new caravan');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByRole('heading', { level: 1, name: /G’day/ }).waitFor();
});

test('the password is changed only by who knows the present one', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  await page.goto('/you');
  await page.getByLabel('Present password').fill('a guess');
  await page.getByLabel('New password').fill('a brand new caravan');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('That is not your present password.').waitFor();
  await page.getByLabel('Present password').fill(person.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your new password is set.').waitFor();
});

test('when the session ends by itself, what was typed stays and is saved after signing in again', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses?entry=new');
  const sheet = page.getByRole('dialog', { name: 'New expense' });
  await sheet.getByLabel('Amount').fill('12.30');
  await sheet.getByRole('radio', { name: 'Fuel' }).click();
  await page.route('**/api/v1/**', (route) => route.fulfill(unauthenticated));
  await page.route('**/auth/v1/token?grant_type=refresh_token', (route) =>
    route.fulfill({ status: 400, json: { code: 400, error_code: 'refresh_token_not_found', msg: 'gone' } }),
  );
  await sheet.getByRole('button', { name: 'Save' }).click();

  const again = page.getByRole('dialog', { name: 'Please sign in again' });
  await again.waitFor();
  await page.unrouteAll();
  await again.getByLabel('Password', { exact: true }).fill(person.password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /Fuel/ }).getByText('$12.30').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('link', { name: /Fuel/ }).getByText('$12.30').waitFor();
});

const unauthenticated = {
  status: 401,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    status: 401,
    code: 'unauthenticated',
    detail: 'Sign in again.',
    title: '',
    type: '',
    requestId: '',
  }),
};

const Mails = z.object({ mails: z.array(z.looseObject({ html: z.string().optional(), text: z.string().optional() })) });

async function linkMailedTo(email: string): Promise<string> {
  const response = await fetch(`${site.stack.urls.mail}/api/mails?to=${encodeURIComponent(email)}`);
  // The welcome mail may have come meanwhile.
  const { mails } = Mails.parse(await response.json());
  const link = /https?:\/\/[^\s"<>]+\/verify\?[^\s"<>]+/.exec(mails.map(({ html, text }) => html ?? text).join())?.[0];
  if (!link) throw new Error(`No link in ${JSON.stringify(mails)}`);
  return link.replaceAll('&amp;', '&');
}

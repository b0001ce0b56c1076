import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { fillSheet, giveExpense } from './support/expenses.ts';
import { createOwnBrowser } from './support/own-browser.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('entered, changed and deleted without signal, in two tabs and over a reload: all of it lands once, in order', async () => {
  const person = await site.signUp();
  const gone = await giveExpense(site, person, { amountCents: 100, payee: 'To be deleted' });
  const first = await openApp(person, '/wins/expenses');
  const second = await first.context().newPage();
  await second.goto('/wins/expenses');
  await second.getByRole('link', { name: /To be deleted/ }).waitFor();
  const sent: string[] = [];
  first.context().on('request', (request) => {
    if (/\/v1\/expenses/.test(request.url()) && request.method() !== 'GET') sent.push(request.method());
  });
  await first.context().setOffline(true);

  await addExpense(first, '10', 'First');
  await first.getByText("Saved on this phone. We'll send it when there's signal.").waitFor();
  await addExpense(second, '20', 'Second');
  await second.getByRole('link', { name: /First.*Waiting for signal/ }).click();
  await second.getByRole('dialog', { name: 'Change expense' }).getByLabel('Amount').fill('11');
  await second.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await first.getByRole('link', { name: /First.*\$11\.00/ }).waitFor();
  await first.getByRole('link', { name: /To be deleted/ }).click();
  await first.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await second.getByRole('link', { name: /To be deleted/ }).waitFor({ state: 'detached' });

  await first.reload();
  await first.getByRole('link', { name: /First.*\$11\.00/ }).waitFor();
  await first.getByRole('main').getByText('2 expenses ·').waitFor();
  await first.getByRole('main').getByText('$31.00').first().waitFor();
  await first.getByText('Offline · 4 waiting').waitFor();
  await first.context().setOffline(false);
  for (const page of [first, second]) {
    await page.getByRole('link', { name: /Second/ }).waitFor();
    await page
      .getByText(/Waiting for signal|Saving…/)
      .first()
      .waitFor({ state: 'detached' });
  }
  expect(await rowsOf(person)).toEqual(['Second 2000', 'First 1100']);
  expect(sent).toEqual(['POST', 'POST', 'PATCH', 'DELETE']);
  expect((await site.call(person, `/api/v1/expenses/${gone}`)).status).toBe(404);
  await first.context().close();
});

test('the figures of Today and of the month count what waits, and still do after it has landed', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 1000, payee: 'Before', category: 'fuel' });
  const page = await openApp(person, '/wins/month');
  await page.getByRole('link', { name: /Fuel.*\$10\.00/ }).waitFor();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('link', { name: '$10.00', exact: true }).waitFor();
  await page.context().setOffline(true);
  await addExpense(page, '5', 'Waiting');
  await page.getByRole('link', { name: '$15.00', exact: true }).waitFor();
  await page.goto('/wins/month');
  const check = async () => {
    await page.getByRole('link', { name: /Fuel.*\$15\.00/ }).waitFor();
    await page.getByText('2 expenses in AUD').waitFor();
    await page.getByText('$15.00 altogether').waitFor();
  };
  await check();
  await page.context().setOffline(false);
  await page.getByText('Offline').waitFor({ state: 'detached' });
  await expect.poll(() => rowsOf(person), PATIENCE).toHaveLength(2);
  await check();
  await page.context().close();
});

test('what is saved while the list is still loading is in the list, though the answer to that is from before', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  let answer = () => {};
  const isTime = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let isFirst = true;
  await page.route('**/api/v1/expenses?**limit=30', async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    const early = await route.fetch();
    await isTime;
    // The page may have given the request up by now.
    await route.fulfill({ response: early }).catch(() => undefined);
  });
  await page.goto('/wins/expenses');
  await addExpense(page, '10', 'Early');
  await expect.poll(() => rowsOf(person), PATIENCE).toEqual(['Early 1000']);
  answer();
  await page.getByRole('link', { name: /Early/ }).waitFor();
  await page.context().close();
});

test('what was saved is still there after kill -9 of the browser, and lands once', async () => {
  const person = await site.signUp();
  const browser = await createOwnBrowser();
  try {
    const page = await openIn(await browser.start(), person);
    // The answer to the first never comes; the second waits behind it.
    await page.route('**/api/v1/expenses', async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      else await route.continue();
    });
    await addExpense(page, '10', 'First');
    await expect.poll(() => rowsOf(person), PATIENCE).toHaveLength(1);
    await addExpense(page, '20', 'Second');
    await page.getByRole('link', { name: /Second/ }).waitFor();
    await browser.kill();
    expect(await rowsOf(person)).toEqual(['First 1000']);

    // Signed in anew: Chromium writes localStorage to disk some seconds late. What was saved does not depend on that.
    const again = await openIn(await browser.start(), person);
    await again.getByRole('link', { name: /Second/ }).waitFor();
    await again
      .getByText(/Waiting for signal|Saving…/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await rowsOf(person)).toEqual(['Second 2000', 'First 1000']);
  } finally {
    await browser.remove();
  }
});

test.each([
  ['Keep mine', 'Mine 400'],
  ['Keep theirs', 'Theirs 400'],
])('changed without signal here and with signal elsewhere: "%s" holds', async (choice, kept) => {
  const person = await site.signUp();
  const id = await giveExpense(site, person, { amountCents: 400, payee: 'Before' });
  const page = await openApp(person, '/wins/expenses');
  await page.context().setOffline(true);
  await changePayee(page, 'Before', 'Mine');
  await changeElsewhere(person, id, { payee: 'Theirs' });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: '1 entry needs you' }).click();

  const card = page.getByRole('article', { name: 'Mine, $4.00' });
  await card.getByText('Needs you: This was changed on another device.').waitFor();
  await card.getByRole('cell', { name: 'Mine' }).waitFor();
  await card.getByRole('cell', { name: 'Theirs' }).waitFor();
  await expectAccessible(page);
  await card.getByRole('button', { name: choice }).click();
  await page.getByRole('heading', { name: 'Everything is sent' }).waitFor();
  await expect.poll(() => rowsOf(person), PATIENCE).toEqual([kept]);
  await page.context().close();
});

test('deleted elsewhere while it was changed here: keeping mine puts it back, once', async () => {
  const person = await site.signUp();
  const id = await giveExpense(site, person, { amountCents: 400, payee: 'Before' });
  const page = await openApp(person, '/wins/expenses');
  await page.context().setOffline(true);
  await changePayee(page, 'Before', 'Mine');
  await site.call(person, `/api/v1/expenses/${id}`, { method: 'DELETE', headers: { 'If-Match': '"1"' } });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /Mine.*Needs you/ }).waitFor();
  await page.getByRole('button', { name: 'Have a look' }).click();
  const card = page.getByRole('article', { name: 'Mine, $4.00' });
  await card.getByText('Needs you: This was deleted on another device.').waitFor();
  await card.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => rowsOf(person), PATIENCE).toEqual(['Mine 400']);
  await page.context().close();
});

test('an entry that the server refuses is set aside and holds up nothing; it can be mended or discarded', async () => {
  const person = await site.signUp();
  const page = await openWithoutWorker(person, '/wins/expenses');
  await page.context().route('**/api/**', (route) => route.abort());
  await addExpense(page, '10', 'Refused');
  await addExpense(page, '20', 'Refused too');
  await addExpense(page, '30', 'Good');
  await page.getByRole('link', { name: /Good.*Waiting/ }).waitFor();
  await page.context().route('**/api/v1/expenses', refuseWhenNamed('Refused'));
  await page.context().unroute('**/api/**');
  await expect.poll(() => rowsOf(person), PATIENCE).toEqual(['Good 3000']);
  await page.getByRole('link', { name: '2 entries need you' }).click();
  await page.getByRole('heading', { level: 1, name: 'Not sent yet' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('article', { name: 'Refused, $10.00' }).getByRole('link', { name: 'Edit' }).click();
  const sheet = page.getByRole('dialog', { name: 'New expense' });
  await sheet.getByText('Not saved: Look at what you entered.').waitFor();
  await sheet.getByLabel('Paid to').fill('Mended');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => rowsOf(person), PATIENCE).toEqual(['Mended 1000', 'Good 3000']);

  const other = page.getByRole('article', { name: 'Refused too, $20.00' });
  await other.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { name: 'Everything is sent' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await other.getByRole('button', { name: 'Try again' }).waitFor();
  await page.context().unrouteAll();
  await other.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Everything is sent' }).waitFor();
  expect(await rowsOf(person)).toHaveLength(3);
  await page.context().close();
});

test('who signs out is asked; what is kept is neither seen nor sent by another person, and lands for its own', async () => {
  const [jan, peter] = [await site.signUp('Jan'), await site.signUp('Peter')];
  const page = await openWithoutWorker(jan, '/wins/expenses');
  await holdWrites(page);
  await addExpense(page, '10', 'Of Jan');
  await page.getByText('Saved on this phone.').waitFor();
  await page.goto('/you');
  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  const question = page.getByRole('dialog', { name: '1 entry not sent yet' });
  await question.getByRole('button', { name: 'Keep on this phone and sign out' }).click();

  await signIn(page, peter);
  await page.context().unrouteAll();
  await page.goto('/you/unsent');
  await page.getByRole('heading', { name: 'Everything is sent' }).waitFor();
  expect(await rowsOf(peter)).toEqual([]);
  expect(await rowsOf(jan)).toEqual([]);
  await page.goto('/you');
  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  await signIn(page, jan);
  await expect.poll(() => rowsOf(jan), PATIENCE).toEqual(['Of Jan 1000']);
  expect(await rowsOf(peter)).toEqual([]);
  await page.context().close();
});

test('at sign-out what is not sent can be sent first, or thrown away after a second question', async () => {
  const person = await site.signUp();
  const page = await openWithoutWorker(person, '/wins/expenses');
  await holdWrites(page);
  await addExpense(page, '10', 'Thrown away');
  await page.getByText('Saved on this phone.').waitFor();
  await page.goto('/you');
  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  await page.getByRole('button', { name: 'Discard and sign out' }).click();
  await page
    .getByRole('dialog', { name: 'Discard 1 entry?' })
    .getByRole('button', { name: 'Discard and sign out' })
    .click();
  await signIn(page, person);
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();

  await addExpense(page, '20', 'Sent first');
  await page.getByRole('link', { name: /Sent first/ }).waitFor();
  await page.goto('/you');
  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  const question = page.getByRole('dialog', { name: '1 entry not sent yet' });
  await question.waitFor();
  await page.context().unrouteAll();
  await question.getByRole('button', { name: 'Send now and sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await rowsOf(person)).toEqual(['Sent first 2000']);
  await page.context().close();
});

test('when the browser refuses to store, the person is told, and the entry is sent all the same', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('No space.', 'QuotaExceededError');
      },
    });
  });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await holdWrites(page);
  await addExpense(page, '10', 'In memory');
  await page.getByText('This browser does not let us keep entries on this phone.').waitFor();
  await page.getByRole('link', { name: /In memory/ }).waitFor();
  await page.context().unrouteAll();
  await expect.poll(() => rowsOf(person), PATIENCE).toEqual(['In memory 1000']);
  await page.context().close();
});

test('name, text size and the monthly limit are saved without signal and land when it is back', async () => {
  const person = await site.signUp('Jan');
  const page = await openApp(person, '/you');
  await page.getByRole('heading', { name: 'Emails and alerts' }).waitFor();
  await page.getByLabel('Name').waitFor();
  await page.context().setOffline(true);
  await page.getByLabel('Name').fill('Jan and Peter');
  await page.getByRole('radio', { name: '150 %' }).click();
  const profile = page.getByRole('region', { name: 'Profile' });
  await profile.getByRole('button', { name: 'Save' }).click();
  await profile.getByText('Saved on this phone.').waitFor();
  const emails = page.getByRole('region', { name: 'Emails and alerts' });
  await emails.getByLabel(/Monthly limit/).fill('2500');
  await emails.getByRole('button', { name: 'Save' }).click();
  await emails.getByText('Saved on this phone.').waitFor();
  await page.goto('/today');
  await page.getByRole('heading', { level: 1, name: 'G’day, Jan and Peter' }).waitFor();
  await page.context().setOffline(false);
  const read = async (path: string) => (await site.call(person, path)).json();
  await expect
    .poll(() => read('/api/v1/profile'), PATIENCE)
    .toMatchObject({ profile: { displayName: 'Jan and Peter', textScale: 150 } });
  await expect
    .poll(() => read('/api/v1/notification-settings'), PATIENCE)
    .toMatchObject({ settings: { spendingLimitCents: 250_000 } });
  await page.context().close();
});

/** The app in a browser that keeps it for when there is no signal. */
async function openApp(person: Person, path: string): Promise<Page> {
  const page = await site.visit({ ...PHONE, person, worker: true });
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForLoadState('networkidle');
  return page;
}

/** For tests that answer writes themselves: with a worker Chromium 150 sends them past `route`, as they are `keepalive`. */
async function openWithoutWorker(person: Person, path: string): Promise<Page> {
  const page = await site.visit({ ...PHONE, person });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page;
}

async function openIn(context: BrowserContext, person: Person): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.stack.urls.netlify}/sign-in`);
  await page.evaluate((session) => localStorage.setItem('ww.auth', session), person.stored);
  await page.goto(`${site.stack.urls.netlify}/wins/expenses`);
  await page.getByRole('heading', { level: 1, name: 'Expenses' }).waitFor();
  return page;
}

async function addExpense(page: Page, amount: string, payee: string): Promise<void> {
  await page.getByRole('link', { name: 'Add expense' }).click();
  await fillSheet(page, amount, 'Fuel', payee);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function changePayee(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(from) }).click();
  await page.getByRole('dialog', { name: 'Change expense' }).getByLabel('Paid to').fill(to);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: new RegExp(`${to}.*Waiting`) }).waitFor();
}

async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /G’day/ }).waitFor();
}

/** The API can be read and takes no write, as when it asks for patience. */
function holdWrites(page: Page): Promise<unknown> {
  return page
    .context()
    .route('**/api/v1/expenses**', (route) =>
      route.request().method() === 'GET'
        ? route.continue()
        : route.fulfill(toProblem(503, 'unavailable', 'One moment, please.')),
    );
}

function refuseWhenNamed(payee: string) {
  return (route: Route) =>
    route.request().postData()?.includes(`"payee":"${payee}`)
      ? route.fulfill(toProblem(422, 'invalid_request', 'Look at what you entered.'))
      : route.continue();
}

function toProblem(status: number, code: string, detail: string) {
  const body = JSON.stringify({ type: 'about:blank', title: '', status, detail, code, requestId: '' });
  return { status, contentType: 'application/problem+json', body };
}

/** What the server has, newest first, as "payee cents". */
async function rowsOf(person: Person): Promise<string[]> {
  const { expenses } = await (await site.call(person, '/api/v1/expenses')).json();
  return expenses.map((row: { payee: string; amountCents: number }) => `${row.payee} ${row.amountCents}`);
}

async function changeElsewhere(person: Person, id: string, changes: object): Promise<void> {
  const path = `/api/v1/expenses/${id}`;
  const etag = (await site.call(person, path)).headers.get('ETag') ?? '';
  const init = { method: 'PATCH', headers: { 'If-Match': etag }, body: JSON.stringify(changes) };
  expect((await site.call(person, path, init)).status).toBe(200);
}

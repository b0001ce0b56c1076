import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillSheet, giveExpense, today } from './support/expenses.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('an expense added on the phone is there after a reload, in the list, the month and Today', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await page.getByRole('link', { name: 'Add expense' }).click();
  await fillSheet(page, '42.5', 'Groceries', 'Foodland Ceduna');
  await page
    .getByRole('link', { name: /Foodland Ceduna/ })
    .getByText('$42.50')
    .waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });

  await page.reload();
  await page
    .getByRole('link', { name: /Foodland Ceduna/ })
    .getByText('$42.50')
    .waitFor();
  await page.getByText('1 expense ·').waitFor();
  await page.getByRole('navigation', { name: 'Wins' }).getByRole('link', { name: 'Month' }).click();
  await page.getByRole('link', { name: /Groceries.*100 %.*\$42\.50/ }).waitFor();
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: '$42.50', exact: true }).waitFor();
});

test('an amount is tidied when the field is left, and nonsense is refused before it is sent', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/today?entry=new');
  const amount = page.getByLabel('Amount');
  await amount.fill('1,234.5');
  await amount.blur();
  expect(await amount.inputValue()).toBe('1234.50');
  await amount.fill('4.255');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Enter an amount such as 42.50.').waitFor();
  await page.getByText('Choose what it was for.').waitFor();
});

test('a payee used before brings its category', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 9000, category: 'fuel', payee: 'Ampol Nundroo' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses?entry=new');
  await page.getByLabel('Paid to').fill('amp');
  await page.getByRole('button', { name: 'Ampol Nundroo' }).click();
  expect(await page.getByLabel('Paid to').inputValue()).toBe('Ampol Nundroo');
  expect(await page.getByRole('radio', { name: 'Fuel' }).isChecked()).toBe(true);
});

test('a deleted expense comes back by undo', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 1850, payee: 'Penong Roadhouse' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  const row = page.getByRole('link', { name: /Penong Roadhouse/ });
  await row.click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  await page.getByText('Penong Roadhouse, $18.50 is back.').waitFor();
  await page.reload();
  await row.waitFor();
});

test('a save that nobody answers stays in the list and lands once, when there is an answer again', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await page.route('**/api/v1/expenses', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('link', { name: 'Add expense' }).click();
  await fillSheet(page, '77.10', 'Eating out', 'Oyster Barn');
  await page.getByText('Saved on this phone.').waitFor();
  const row = page.getByRole('link', { name: /Oyster Barn/ });
  await row.getByText('$77.10').waitFor();

  await page.unrouteAll();
  await row.getByText(/Saving|Waiting/).waitFor({ state: 'detached' });
  const { total } = await (await site.call(person, '/api/v1/expenses')).json();
  expect(total).toBe(1);
});

test('a save whose answer is lost makes no second expense, even when it is changed before the next try', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses?entry=new');
  await page.route('**/api/v1/expenses', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort().catch(() => undefined); // one that was under way when routing ended
  });
  await fillSheet(page, '10', 'Fuel', 'Shell');
  await page.getByText('Saved on this phone.').waitFor();
  await page.getByRole('link', { name: /Shell/ }).click();
  await page.getByRole('dialog', { name: 'Change expense' }).getByLabel('Amount').fill('11');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('link', { name: /Shell.*\$11\.00/ });
  await row.waitFor();
  await page.unrouteAll();
  await row.getByText(/Saving|Waiting/).waitFor({ state: 'detached' });
  const { expenses } = await (await site.call(person, '/api/v1/expenses')).json();
  expect(expenses).toMatchObject([{ amountCents: 1100, payee: 'Shell' }]);
});

test('a save that is refused opens again with what was typed and why; mended, it lands once', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses?entry=new');
  await page.route('**/api/v1/expenses', (route) =>
    route.request().method() === 'POST' ? route.fulfill(refusal) : route.continue(),
  );
  await fillSheet(page, '77.10', 'Eating out', 'Oyster Barn');
  const sheet = page.getByRole('dialog', { name: 'New expense' });
  await sheet.getByRole('alert').getByText('Not saved: Look at what you entered.').waitFor();
  await sheet.getByText('No oysters today.').waitFor();
  expect(await sheet.getByLabel('Amount').inputValue()).toBe('77.10');
  await page.unrouteAll();
  await sheet.getByLabel('Paid to').fill('Fish Barn');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /Fish Barn/ }).waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  const { expenses } = await (await site.call(person, '/api/v1/expenses')).json();
  expect(expenses).toMatchObject([{ amountCents: 7710, payee: 'Fish Barn' }]);
});

test.each([
  ['Keep mine', 'Mine', '$5.00'],
  ['Keep theirs', 'Theirs', '$4.00'],
])('changed on another device meanwhile: both are shown, and "%s" holds', async (choice, payee, amount) => {
  const person = await site.signUp();
  const id = await giveExpense(site, person, { amountCents: 400, payee: 'Before' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wins/expenses?entry=${id}`);
  const sheet = page.getByRole('dialog', { name: 'Change expense' });
  await sheet.getByLabel('Paid to').fill('Mine');
  await sheet.getByLabel('Amount').fill('5');
  await changeElsewhere(person, id, { payee: 'Theirs' });
  await sheet.getByRole('button', { name: 'Save' }).click();

  await sheet.getByText('changed on another device').waitFor();
  await sheet.getByRole('cell', { name: 'Mine' }).waitFor();
  await sheet.getByRole('cell', { name: 'Theirs' }).waitFor();
  await sheet.getByRole('button', { name: choice }).click();
  await sheet.waitFor({ state: 'detached' });
  const row = page.getByRole('link', { name: new RegExp(payee) });
  await row.getByText(amount).waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  await page.reload();
  await row.getByText(amount).waitFor();
});

test('the back button asks before it loses what was typed, and a reload loses nothing', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/wins/expenses');
  await page.getByRole('link', { name: 'Add expense' }).click();
  await page.getByLabel('Amount').fill('63');
  await page.goBack();
  await page.getByRole('dialog', { name: 'Leave this expense?' }).getByRole('button', { name: 'Keep going' }).click();
  expect(await page.getByLabel('Amount').inputValue()).toBe('63.00');
  await page.reload();
  expect(await page.getByLabel('Amount').inputValue()).toBe('63.00');
  await page.getByText('Here is what you typed before').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('search, categories and dates narrow the list, its total and its address', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 1000, category: 'fuel', payee: 'Ampol' });
  await giveExpense(site, person, { amountCents: 250, category: 'groceries', payee: 'Foodland' });
  await giveExpense(site, person, {
    amountCents: 70_000,
    category: 'fuel',
    payee: 'Old Shell',
    occurredOn: '2020-02-02',
  });
  const page = await site.visit({ person });
  await page.goto('/wins/expenses');
  const total = page.getByRole('main').getByRole('status');
  await total.getByText('$12.50').waitFor();
  await page.getByRole('button', { name: 'Categories' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fuel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await total.getByText('$10.00').waitFor();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await total.getByText('$710.00').waitFor();
  await page.getByLabel('Search payees and notes').fill('shell');
  await total.getByText('$700.00').waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ period: 'all', category: 'fuel', q: 'shell' });
  await page.reload();
  await total.getByText('$700.00').waitFor();
});

test('a search that is cleared stays cleared when a sheet is opened and closed at once', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 1250, payee: 'Foodland' });
  const page = await site.visit({ person });
  await page.goto('/wins/expenses?q=ampol');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await page.getByRole('search').getByRole('button', { name: 'Clear the search' }).click();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel('Amount').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('main')
    .getByRole('link', { name: /Foodland/ })
    .waitFor();
  expect(new URL(page.url()).searchParams.has('q')).toBe(false);
});

test('a long list loads on by itself, with the true total from the start', async () => {
  const person = await site.signUp();
  for (let index = 0; index < 35; index++)
    await giveExpense(site, person, { amountCents: 100, payee: `Stop ${index}` });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  await page.getByText('35 expenses ·').waitFor();
  await page.getByText('$35.00').first().waitFor();
  await page.getByRole('link', { name: /Stop 5\b/ }).scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: /Stop 0\b/ }).waitFor();
});

test('a second person sees nothing of the first', async () => {
  const first = await site.signUp('First');
  const id = await giveExpense(site, first, { amountCents: 12_345, payee: 'Only mine' });
  const page = await site.visit({ person: await site.signUp('Second') });
  await page.goto('/wins/expenses?period=all');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  expect(await page.getByText('Only mine').count()).toBe(0);
  await page.goto(`/wins/expenses?entry=${id}`);
  await page.getByText('This expense has been deleted').waitFor();
});

test('without signal the app says so, keeps what is on the screen and comes back by itself', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 100, payee: 'Still here' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  await page.getByRole('link', { name: /Still here/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('Offline.').waitFor();
  await page.getByRole('link', { name: /Still here/ }).waitFor();
  await page.context().setOffline(false);
  await page.getByText('Offline.').waitFor({ state: 'detached' });
});

const refusal = {
  status: 422,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank',
    title: '',
    status: 422,
    detail: 'Look at what you entered.',
    code: 'invalid_request',
    requestId: '',
    issues: [{ path: 'body.payee', message: 'No oysters today.' }],
  }),
};

async function changeElsewhere(person: Person, id: string, changes: object): Promise<void> {
  const path = `/api/v1/expenses/${id}`;
  const etag = (await site.call(person, path)).headers.get('ETag') ?? '';
  const init = { method: 'PATCH', headers: { 'If-Match': etag }, body: JSON.stringify(changes) };
  const response = await site.call(person, path, init);
  expect(response.status, `changed elsewhere on ${today()}`).toBe(200);
}

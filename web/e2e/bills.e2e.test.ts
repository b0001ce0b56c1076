import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExpensePage } from '../../shared/contracts/expenses.ts';
import type { Recurring, RecurringList } from '../../shared/contracts/recurrings.ts';
import { addDays } from '../../shared/domain/days.ts';
import { dueDayOf, nextOccurrence } from '../../shared/domain/recurrence.ts';
import { expectAccessible } from './support/accessible.ts';
import { today } from './support/expenses.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

const inDays = (days: number) => addDays(today(), days);
const written = (day: string) => day.split('-').reverse().join('/');
/** A bill of the page, by its name. */
const bill = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Bills', exact: true }).getByRole('listitem').filter({ hasText: name });

async function give(person: Person, body: object): Promise<string> {
  const id = randomUUID();
  const phone = { id, name: 'Phone plan', amountCents: 5_900, category: 'phone-internet', period: 'month' };
  const response = await site.call(person, '/api/v1/recurrings', {
    method: 'POST',
    body: JSON.stringify({ ...phone, ...body }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

async function billsOf(person: Person): Promise<Recurring[]> {
  const list = (await (await site.call(person, '/api/v1/recurrings')).json()) as RecurringList;
  return list.recurrings;
}

async function expensesOf(person: Person) {
  const page = (await (await site.call(person, '/api/v1/expenses')).json()) as ExpensePage;
  return page.expenses.map(({ payee, amountCents, category }) => [payee, amountCents, category]);
}

test('a bill that is added is on Today, in the calendar and in the feed for others, which tells no amount', {
  timeout: 90_000,
}, async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/bills');
  await page.getByRole('heading', { name: 'No bills yet' }).waitFor();
  await expectAccessible(page, 'no bills');
  await page.getByRole('link', { name: 'Add a bill' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add a bill' });
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByText('Give it a name.').waitFor();
  await sheet.getByText('Enter an amount such as 59.00.').waitFor();
  await sheet.getByLabel('What for').fill('Phone plan');
  await sheet.getByLabel('Amount ($)').fill('59');
  await sheet.getByLabel('Next due').fill(inDays(3));
  await sheet.getByLabel('Category').selectOption('Phone and internet');
  await expectAccessible(page, 'bill sheet');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await bill(page, 'Phone plan').getByText('$59.00 every month').waitFor();
  await bill(page, 'Phone plan').getByText('In 3 days').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  await expectAccessible(page, 'bills');

  await page.goto('/today');
  await page.getByText(`Phone plan, $59.00, is due in 3 days, on ${written(inDays(3))}.`).waitFor();
  await expectAccessible(page, 'today with a bill');

  await page.goto('/wheels/calendar');
  const item = page.getByRole('link', { name: /Phone plan.*\$59\.00/ });
  await item.first().waitFor();
  await expectAccessible(page, 'agenda with bills');
  await page.goto(`/wheels/calendar?view=month&day=${inDays(3)}`);
  await page.getByRole('button', { name: /: Phone plan$/, pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByLabel('Link').inputValue();
  const feed = await (await fetch(`${site.stack.urls.netlify}${new URL(address).pathname}`)).text();
  expect(feed.match(/SUMMARY:Phone plan\r\n/g)?.length).toBeGreaterThanOrEqual(12);
  expect(feed).toContain(`DTSTART;VALUE=DATE:${inDays(3).replaceAll('-', '')}\r\n`);
  expect(feed).not.toMatch(/59\.00|\$/);

  await item.click();
  await page.getByRole('dialog', { name: 'Change bill' }).waitFor();
});

test('a bill that is paid without signal is an expense at once and lands once; undone it is due again', {
  timeout: 60_000,
}, async () => {
  const person = await site.signUp();
  await give(person, { nextDueOn: inDays(-2) });
  const nextDueOn = nextOccurrence({ period: 'month', nextDueOn: inDays(-2), dueDay: dueDayOf(inDays(-2)) });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await page.goto('/wins/bills');
  await bill(page, 'Phone plan').getByText('Overdue').waitFor();
  await page.route('**/api/v1/recurrings/*/pay', (route) => route.abort());
  await page.getByRole('button', { name: 'Paid: Phone plan' }).press('Enter');
  await page.getByText(`Paid Phone plan, $59.00. Next due ${written(nextDueOn)}.`).waitFor();
  await bill(page, 'Phone plan').getByText('Overdue').waitFor({ state: 'detached' });
  await bill(page, 'Phone plan')
    .getByText(`last paid ${written(today())}`)
    .waitFor();
  await page.getByRole('link', { name: 'Expenses' }).click();
  await page
    .getByRole('link', { name: /Phone plan/ })
    .getByText('$59.00')
    .waitFor();
  expect(await expensesOf(person)).toEqual([]);

  await page.unrouteAll();
  await page.goto('/wins/bills');
  await bill(page, 'Phone plan').waitFor();
  await page.getByText(/Saving…|Waiting for signal/).waitFor({ state: 'detached' });
  expect(await billsOf(person)).toMatchObject([{ nextDueOn, lastPaidOn: today(), version: 2 }]);
  expect(await expensesOf(person)).toEqual([['Phone plan', 5_900, 'phone-internet']]);

  await page.getByRole('button', { name: 'Paid: Phone plan' }).dblclick();
  await expect.poll(() => expensesOf(person)).toHaveLength(2);
  expect(await billsOf(person)).toMatchObject([{ version: 3 }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Phone plan is due again.').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  await expect.poll(() => billsOf(person)).toMatchObject([{ nextDueOn, lastExpenseId: null }]);
  expect(await expensesOf(person)).toHaveLength(1);
});

test('one that is left out moves on and makes no expense, and one that is deleted comes back by undo', async () => {
  const person = await site.signUp();
  const due = '2027-01-31';
  await give(person, { name: 'Insurance', nextDueOn: due });
  const page = await site.visit({ person });
  await page.goto('/wins/bills');
  await page.getByRole('button', { name: 'Skip: Insurance' }).click();
  await page.getByText('Skipped Insurance. Next due 28/02/2027.').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  await expect.poll(() => billsOf(person)).toMatchObject([{ nextDueOn: '2027-02-28', dueDay: 31 }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => billsOf(person)).toMatchObject([{ nextDueOn: due, dueDay: 31 }]);
  expect(await expensesOf(person)).toEqual([]);

  await bill(page, 'Insurance').getByRole('link').click();
  await page.getByRole('dialog', { name: 'Change bill' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'No bills yet' }).waitFor();
  await page.getByText('Deleted Insurance').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await bill(page, 'Insurance').waitFor();
});

test('by keyboard alone a bill is written down, and what was typed is not lost by going back', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  await page.goto('/wins/bills');
  await page.getByRole('heading', { name: 'No bills yet' }).waitFor();
  await page.keyboard.press('n');
  const sheet = page.getByRole('dialog', { name: 'Add a bill' });
  await sheet.getByLabel('What for').fill('Rego');
  await page.goBack();
  await page.getByRole('button', { name: 'Keep going' }).press('Enter');
  await sheet.getByLabel('Amount ($)').fill('942');
  await sheet.getByLabel('How often').selectOption('Every year');
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
  await bill(page, 'Rego').getByText('$942.00 every year').waitFor();
});

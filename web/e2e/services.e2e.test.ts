import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServicePlanList } from '../../shared/contracts/services.ts';
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

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

async function give(person: Person, path: string, body: object): Promise<string> {
  const id = randomUUID();
  const response = await site.call(person, `/api/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify({ id, ...body }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

/** Somebody with a car at 84,600 km, whose oil is overdue by 600 km. */
async function withOilDue(): Promise<Person> {
  const person = await site.signUp();
  const vehicleId = await give(person, 'vehicles', { name: 'Prado', kind: 'tow', startReading: 80_000 });
  await give(person, 'odometer-readings', { vehicleId, reading: 84_600, readOn: daysAgo(1) });
  const oil = { name: 'Engine oil', everyReading: 4_000, startReading: 80_000, startOn: daysAgo(200) };
  await give(person, 'service-plans', { vehicleId, ...oil });
  return person;
}

const card = (page: Page, name: string) => page.getByRole('article', { name });

test('a plan made from a usual one is due as it says, and its sheet and page read well in every look', {
  timeout: 60_000,
}, async () => {
  const person = await site.signUp();
  await give(person, 'vehicles', { name: 'Prado', kind: 'tow', startReading: 84_000 });
  await give(person, 'vehicles', { name: 'Honda generator', kind: 'generator', startReading: 112 });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/service');
  await page.getByRole('heading', { name: 'Nothing planned yet' }).waitFor();
  await page.getByRole('link', { name: 'Plan a service' }).click();
  const sheet = page.getByRole('dialog', { name: 'Plan a service' });
  await sheet.getByLabel('Vehicle').selectOption('Honda generator');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByText('Say what has to be done.').waitFor();
  await sheet.getByText('Say how far or after how many months.').waitFor();
  await sheet.getByRole('button', { name: 'Generator oil' }).click();
  expect(await sheet.getByLabel('Every so many hours').inputValue()).toBe('100');
  await sheet.getByLabel('Hours', { exact: true }).fill('20');
  await expectAccessible(page, 'plan sheet');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await card(page, 'Generator oil').getByText('8.0 h to go, at 120.0 h').waitFor();
  await card(page, 'Generator oil').getByText('Soon').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  await expectAccessible(page, 'service page');
});

test('what is done is counted anew, kept with its cost and an expense, and comes back by undo', {
  timeout: 60_000,
}, async () => {
  const person = await withOilDue();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/service');
  const oil = card(page, 'Engine oil');
  await oil.getByText('600 km over, was due at 84,000 km').waitFor();
  await oil.getByText('Overdue').waitFor();
  await oil.getByRole('link', { name: 'Done: Engine oil, Prado' }).click();
  const sheet = page.getByRole('dialog', { name: 'Service done' });
  expect(await sheet.getByLabel('Odometer (km)').inputValue()).toBe('84600');
  await sheet.getByLabel('Cost').fill('240,5');
  await sheet.getByLabel('Workshop').fill('Ceduna Auto');
  await expectAccessible(page, 'done sheet');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await oil.getByText(/^4,000 km to go, at 88,600 km/).waitFor();
  await oil.getByText('In time').waitFor();
  const row = page.getByRole('link', { name: /Engine oil.*Ceduna Auto/ });
  await row.getByText('$240.50').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });

  await row.click();
  await page.getByRole('dialog', { name: 'Change service' }).getByRole('button', { name: 'Delete' }).click();
  await oil.getByText('Overdue').waitFor();
  await page.getByText('Nothing has been done yet.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await oil.getByText('In time').waitFor();
  await page.getByText('Engine oil, $240.50 is back.').waitFor();
  await page.goto('/wins/expenses');
  await page
    .getByRole('link', { name: /Ceduna Auto/ })
    .getByText('$240.50')
    .waitFor();
});

test('what is done without signal shows everywhere at once, and lands once', async () => {
  const person = await withOilDue();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await page.goto('/wheels/service');
  await card(page, 'Engine oil').waitFor();
  await page.route('**/api/v1/service-records', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await card(page, 'Engine oil').getByRole('link', { name: /^Done/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Service done' });
  await sheet.getByLabel('Cost').fill('99');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved on this phone.').waitFor();
  await card(page, 'Engine oil').getByText('In time').waitFor();
  await page
    .getByRole('link', { name: /Engine oil.*84,600 km/ })
    .getByText('$99.00')
    .waitFor();
  await page.getByRole('link', { name: 'Wins' }).click();
  await page
    .getByRole('link', { name: /Engine oil/ })
    .getByText('$99.00')
    .waitFor();

  await page.unrouteAll();
  await page.goto('/wheels/service');
  const row = page.getByRole('link', { name: /Engine oil.*84,600 km/ });
  await row.getByText('$99.00').waitFor();
  await row.getByText(/Saving|Waiting/).waitFor({ state: 'detached' });
  const { total } = await (await site.call(person, '/api/v1/service-records')).json();
  expect(total).toBe(1);
  const plans = (await (await site.call(person, '/api/v1/service-plans')).json()) as ServicePlanList;
  expect(plans.services[0]?.due).toMatchObject({ lastReading: 84_600, dueReading: 88_600 });
});

test('by keyboard alone something is written down, and what was typed is not lost by going back', async () => {
  const page = await site.visit({ person: await withOilDue() });
  await page.goto('/wheels/service');
  await card(page, 'Engine oil').waitFor();
  await page.keyboard.press('n');
  const sheet = page.getByRole('dialog', { name: 'Service done' });
  await sheet.getByLabel('What was done').selectOption({ label: 'Something else (Prado)' });
  await sheet.getByLabel('What it was').fill('New water pump');
  await page.goBack();
  await page.getByRole('button', { name: 'Keep going' }).press('Enter');
  await sheet.getByLabel('Cost').fill('abc');
  await page.keyboard.press('Control+Enter');
  await sheet.getByText('Enter an amount such as 240.00, or nothing.').waitFor();
  await sheet.getByLabel('Cost').fill('');
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /New water pump.*Prado.*84,600 km/ }).waitFor();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { today } from './support/expenses.ts';
import { giveFill, giveRig } from './support/rig.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('three numbers and Save: the full tank says 18.4, follows a change of the part, and takes its expense with it', async () => {
  const { person, page } = await begin();
  await page.goto('/wheels/fuel');
  await page.getByRole('link', { name: 'Add fuel' }).click();
  const sheet = page.getByRole('dialog', { name: 'Fill-up' });
  await sheet.getByLabel('Litres').fill('62');
  await sheet.getByLabel('Total').fill('118.40');
  await sheet.getByLabel('Odometer (km)').fill('84,710');
  expect(await sheet.getByLabel('Price a litre').inputValue()).toBe('1.910');
  await sheet.getByText('+210 km').waitFor();
  await sheet.getByText('18.4 L/100 km towing').waitFor();
  await sheet.getByRole('button', { name: 'Save' }).click();
  const full = page.getByRole('link', { name: /84,710 km/ });
  await full.getByText('18.4 L/100 km').waitFor();
  await settled(page);

  await page.getByRole('link', { name: /84,500 km.*—/ }).click();
  await page.getByRole('dialog', { name: 'Change fill-up' }).getByLabel('Litres').fill('35');
  expect(await page.getByRole('dialog').getByLabel('Total').inputValue()).toBe('66.85');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await full.getByText('19.4 L/100 km').waitFor();
  await page.getByText('163.0 L').waitFor({ state: 'detached' });
  await settled(page);
  const { rigs } = await (await site.call(person, '/api/v1/vehicles')).json();
  const stats = await site.call(person, `/api/v1/fuel-logs/stats?vehicleId=${rigs[0].vehicle.id}`);
  expect((await stats.json()).towing.litresPer100Km).toBe(19.4);

  await page.goto('/wins/expenses');
  await page.getByRole('link', { name: /\$118\.40/ }).click();
  const change = page.getByRole('dialog', { name: 'Change fill-up' });
  await change.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('link', { name: /\$118\.40/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: /\$118\.40/ }).waitFor();
});

test('a fill-up without signal shows everywhere at once, and lands once', async () => {
  const { person, page } = await begin();
  await page.goto('/wheels/fuel');
  await page.getByRole('link', { name: /84,500 km/ }).waitFor();
  await page.route('**/api/v1/fuel-logs', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.keyboard.press('n');
  const sheet = page.getByRole('dialog', { name: 'Fill-up' });
  await sheet.getByLabel('Litres').waitFor();
  // By keyboard alone, in the order of the fields.
  for (const typed of ['62', '118.40', '84710']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByText('Saved on this phone.').waitFor();
  await page
    .getByRole('link', { name: /84,710 km/ })
    .getByText('18.4 L/100 km')
    .waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Wins' }).click();
  await page.getByRole('link', { name: 'Expenses' }).click();
  const expense = page.getByRole('link', { name: /Fuel.*\$118\.40/ });
  await expense.waitFor();
  await page.unrouteAll();
  await expense.getByText(/Saving|Waiting/).waitFor({ state: 'detached' });
  const { total } = await (await site.call(person, '/api/v1/fuel-logs')).json();
  expect(total).toBe(3);
});

test('three that disagree are refused by name, odd ones are only pointed out, and nothing typed is lost', async () => {
  const { page } = await begin();
  await page.goto('/wheels/fuel?fuel=new');
  const sheet = page.getByRole('dialog', { name: 'Fill-up' });
  await sheet.getByLabel('Litres').fill('62');
  await sheet.getByLabel('Total').fill('118.40');
  await sheet.getByLabel('Price a litre').fill('2.110');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByText('62 L at 2.110 a litre is 130.82, not 118.40. Check the three, or leave one out.').waitFor();
  await sheet.getByLabel('Price a litre').fill('1.910');
  await sheet.getByLabel('Odometer (km)').fill('84000');
  await sheet.getByText(/The odometer does not fit/).waitFor();
  await expectAccessible(page, 'fuel sheet');
  await page.reload();
  await page.getByText('Here is what you typed before.').waitFor();
  expect(await sheet.getByLabel('Odometer (km)').inputValue()).toBe('84000');
});

test('the fuel page is accessible, filtered by its address, with totals that are true for the filter', async () => {
  const { person, page } = await begin();
  const { rigs } = await (await site.call(person, '/api/v1/vehicles')).json();
  for (const odometerKm of [84_710, 84_910])
    await giveFill(site, person, rigs[0].vehicle.id, { odometerKm, litres: 40, station: 'BP Ceduna' });
  await page.goto('/wheels/fuel');
  await page.getByText('4 fill-ups · 181.0 L · $345.71').waitFor();
  await page.getByRole('combobox', { name: 'Station' }).selectOption('BP Ceduna');
  await page.getByText('2 fill-ups · 80.0 L · $152.80').waitFor();
  expect(new URL(page.url()).searchParams.get('station')).toBe('BP Ceduna');
  await page.getByText('As a table').click();
  await page.getByRole('table').getByText('14.0 L/100 km').waitFor();
  await expectAccessible(page, 'fuel page');
});

/** Somebody who has filled up full at 84,210 and in part at 84,500. */
async function begin(): Promise<{ person: Person; page: Page }> {
  const person = await site.signUp();
  const vehicleId = await giveRig(site, person);
  const [full, part] = [daysAgo(3), daysAgo(1)];
  await giveFill(site, person, vehicleId, { filledOn: full, odometerKm: 84_210, litres: 71, station: 'Nundroo' });
  const given = { filledOn: part, odometerKm: 84_500, litres: 30, isFull: false, station: 'Penong' };
  await giveFill(site, person, vehicleId, given);
  return { person, page: await site.visit({ ...PHONE, person }) };
}

function daysAgo(count: number): string {
  return new Date(Date.parse(today()) - count * 86_400_000).toISOString().slice(0, 10);
}

async function settled(page: Page): Promise<void> {
  await page.getByText('Saving…').waitFor({ state: 'detached' });
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChecklistList } from '../../shared/contracts/checklists.ts';
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

async function give(person: Person, path: string, body: object): Promise<string> {
  const id = randomUUID();
  const response = await site.call(person, `/api/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify({ id, ...body }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

const read = async (person: Person) => (await (await site.call(person, '/api/v1/checklists')).json()) as ChecklistList;

/** Somebody who has begun to check two items, the first of them critical. */
async function withDeparture(): Promise<Person> {
  const person = await site.signUp();
  const items = [
    { id: randomUUID(), name: 'Safety chains on', isCritical: true },
    { id: randomUUID(), name: 'Mirrors out', isCritical: false },
  ];
  const checklistId = await give(person, 'checklists', { name: 'Towing', items });
  await give(person, 'departures', { checklistId, name: 'Towing', items });
  return person;
}

test('a list begins with a usual one, is changed until it is one’s own, and reads well in every look', {
  timeout: 60_000,
}, async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/checklist');
  await page.getByRole('button', { name: /^Motorhome/ }).click();
  await page.getByRole('button', { name: 'Change: Motorhome' }).click();
  const sheet = page.getByRole('dialog', { name: 'Change this list' });
  await expectAccessible(page, 'checklist sheet');
  await sheet.getByRole('button', { name: 'Move down: Gas off at the bottle' }).click();
  await sheet.getByRole('button', { name: 'Remove: Step up' }).click();
  await sheet.getByRole('button', { name: 'Add an item' }).click();
  await page.locator('input:focus').and(page.locator('[value=""]')).waitFor();
  await page.keyboard.type('Cat is inside');
  await sheet.getByLabel('Critical: Cat is inside').check();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByText('12 items, 5 critical').waitFor();
  await page.getByRole('button', { name: 'Start: Motorhome' }).click();
  await page.getByRole('checkbox', { name: 'Cat is inside' }).waitFor();
  const names = await page
    .getByRole('checkbox')
    .evaluateAll((all) => all.map((one) => one.closest('label')?.textContent));
  expect(names[0]).toContain('Power lead unplugged');
  expect(names[1]).toContain('Gas off at the bottle');
  await expectAccessible(page, 'departure');
});

test('ticks of two phones without signal both count when they land', { timeout: 60_000 }, async () => {
  const person = await withDeparture();
  const visit = { ...PHONE, person, worker: true };
  const phones = [await site.visit(visit), await site.visit(visit)];
  for (const phone of phones) {
    await phone.goto('/wheels/checklist');
    await phone.getByText('0 of 2 done').waitFor();
    await phone.evaluate(() => navigator.serviceWorker.ready);
    await phone.context().setOffline(true);
  }
  const [one, other] = phones;
  await one?.getByRole('checkbox', { name: 'Safety chains on' }).click();
  await other?.getByRole('checkbox', { name: 'Mirrors out' }).click();
  for (const phone of phones) await phone.getByText('1 of 2 done').waitFor();
  expect((await read(person)).ticks).toEqual([]);
  for (const phone of phones) await phone.context().setOffline(false);
  for (const phone of phones) await phone.getByText('2 of 2 done').waitFor({ timeout: 30_000 });
  expect((await read(person)).ticks.length).toBe(2);
});

test('nobody is ready to roll with a critical item open, unless they say why, which the history keeps', {
  timeout: 60_000,
}, async () => {
  const person = await withDeparture();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/checklist');
  await page.getByRole('button', { name: 'Ready to roll' }).click();
  const dialog = page.getByRole('dialog', { name: 'Not ready yet' });
  await dialog.getByText('Safety chains on').waitFor();
  await expectAccessible(page, 'not ready yet');
  await dialog.getByRole('button', { name: 'Leave all the same' }).click();
  await dialog.getByText('Say why, in a few words.').waitFor();
  expect((await read(person)).departures[0]?.leftAt).toBeNull();
  await dialog.getByLabel('Why leave all the same?').fill('Flood coming');
  await dialog.getByRole('button', { name: 'Leave all the same' }).click();
  await page.getByText('Left all the same: “Flood coming”. Open: Safety chains on.').waitFor();
  await expect.poll(async () => (await read(person)).overrides).toMatchObject([{ reason: 'Flood coming' }]);
  await page.getByRole('button', { name: 'Start: Towing' }).waitFor();
});

test('Today says where the trip goes next, whether the fuel lasts and what the rig wants, in one piece', {
  timeout: 60_000,
}, async () => {
  const person = await site.signUp();
  const today = new Date().toISOString().slice(0, 10);
  const vehicleId = await give(person, 'vehicles', { name: 'Prado', kind: 'tow', startReading: 80_000, tankL: 150 });
  const trip = { name: 'Nullarbor', startsOn: today, departAt: '00:00', vehicleId, litresPer100Km: 15 };
  const tripId = await give(person, 'trips', trip);
  await give(person, 'stops', { tripId, position: 1, name: 'Ceduna', lat: -32.1261, lng: 133.6727, nights: 9 });
  await give(person, 'stops', { tripId, position: 2, name: 'Nundroo', lat: -31.7911, lng: 132.225 });
  const oil = { name: 'Engine oil', everyReading: 10_000, startReading: 80_000, startOn: today };
  await give(person, 'service-plans', { vehicleId, ...oil });
  const page = await site.visit({ ...PHONE, person });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      document.documentElement.dataset.moved = String(list.getEntries().length);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/today');
  await page.getByRole('link', { name: /Next: Nundroo.*km.*from Ceduna/ }).waitFor();
  await page.getByRole('link', { name: /Fuel to spare: \d+ km/ }).waitFor();
  await page.getByRole('link', { name: /Next service: Engine oil.*10,000 km to go/ }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('html').getAttribute('data-moved')).toBeNull();
  await expectAccessible(page, 'Today with a trip');
  await page.getByRole('link', { name: 'Add fuel' }).click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: /Next: Nundroo/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Nullarbor' }).waitFor();
});

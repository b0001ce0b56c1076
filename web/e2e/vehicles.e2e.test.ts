import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VehicleList } from '../../shared/contracts/vehicles.ts';
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
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

async function give(person: Person, path: string, body: object): Promise<string> {
  const id = randomUUID();
  const response = await site.call(person, `/api/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify({ id, ...body }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

async function withRig(): Promise<Person & { prado: string }> {
  const person = await site.signUp();
  const prado = await give(person, 'vehicles', { name: 'Prado', kind: 'tow', startReading: 84_000 });
  await give(person, 'vehicles', { name: 'Jayco', kind: 'caravan', startReading: 12_000 });
  return { ...person, prado };
}

async function rigsOf(person: Person): Promise<VehicleList['rigs']> {
  const response = await site.call(person, '/api/v1/vehicles');
  return ((await response.json()) as VehicleList).rigs;
}

const card = (page: Page, name: string) => page.getByRole('article', { name });
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

async function read(page: Page, reading: string): Promise<void> {
  await page.getByRole('link', { name: 'Add odometer: Prado' }).click();
  await page.getByRole('dialog').getByLabel('Odometer (km)').fill(reading);
  await save(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('the first vehicle is added from the empty page, by keyboard too, and nothing typed is lost on the way', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/wheels');
  await page.getByRole('heading', { name: 'What do you travel with?' }).waitFor();
  await expectAccessible(page, 'empty rig');
  await page.getByRole('main').getByRole('link', { name: 'Add a vehicle' }).last().press('Enter');
  await page.getByRole('radio', { name: /Caravan/ }).check();
  await save(page);
  await page.getByText('Give it a name.').waitFor();
  await page.getByLabel('Name').fill('Jayco');
  await page.getByLabel('Kilometres so far (km)').fill('12,500');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Keep going' }).click();
  await page.getByText('Weights (kg)').click();
  await page.getByLabel('Tare').fill('2340');
  await page.getByLabel('ATM').fill('3,000');
  await expectAccessible(page, 'new vehicle');
  await page.getByLabel('ATM').press('Control+Enter');
  await page.getByRole('heading', { name: 'Jayco', level: 1 }).waitFor();
  await page.getByText('12,500 km').first().waitFor();
  await page.getByText('660 kg').waitFor();
});

test('600 km towing move the caravan 600, solo 0, hitched and unhitched by one tap each', async () => {
  const person = await withRig();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels');
  await page.getByRole('link', { name: 'Hitch up: Jayco' }).click();
  const sheet = page.getByRole('dialog');
  expect(await sheet.getByLabel("Prado's odometer (km)").inputValue()).toBe('84000');
  await save(page);
  await card(page, 'Prado')
    .getByText(/Towing Jayco since/)
    .waitFor();
  await read(page, '84,600');
  await card(page, 'Jayco').getByText('12,600 km').waitFor();
  await page.getByRole('link', { name: 'Unhitch: Jayco' }).click();
  expect(await sheet.getByLabel("Prado's odometer (km)").inputValue()).toBe('84600');
  await save(page);
  await card(page, 'Jayco').getByText('Not hitched').waitFor();
  await read(page, '85,200');
  await card(page, 'Prado').getByText('85,200 km').waitFor();
  await card(page, 'Jayco').getByText('12,600 km').waitFor();
  await page.getByText('Saving…').first().waitFor({ state: 'detached' });
  await expect.poll(async () => (await rigsOf(person)).map(({ reading }) => reading)).toEqual([85_200, 12_600]);
  await page.reload();
  await card(page, 'Jayco').getByText('12,600 km').waitFor();
});

test('without signal the rig can be read, hitched and driven, and each entry lands once', async () => {
  const person = await withRig();
  const page = await site.visit({ ...PHONE, person, worker: true });
  await page.goto('/wheels');
  await card(page, 'Jayco').getByText('12,000 km').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Hitch up: Prado' }).click();
  await save(page);
  await card(page, 'Prado')
    .getByText(/Towing Jayco since/)
    .waitFor();
  await read(page, '84,310');
  await card(page, 'Jayco').getByText('12,310 km').waitFor();
  await page.reload();
  await card(page, 'Jayco').getByText('12,310 km').waitFor();
  expect((await rigsOf(person)).map(({ reading }) => reading)).toEqual([84_000, 12_000]);
  await page.context().setOffline(false);
  await page.getByText('Waiting for signal').first().waitFor({ state: 'detached' });
  await page.getByText('Saving…').first().waitFor({ state: 'detached' });
  await expect.poll(async () => (await rigsOf(person)).map(({ reading }) => reading)).toEqual([84_310, 12_310]);
  const response = await site.call(person, `/api/v1/odometer-readings?vehicleId=${person.prado}`);
  expect(await response.json()).toMatchObject({ total: 2 });
});

test('an odometer that goes back is asked about and saved all the same, and a deletion can be taken back', async () => {
  const person = await withRig();
  await give(person, 'odometer-readings', { vehicleId: person.prado, reading: 84_500, readOn: inDays(-3) });
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wheels/vehicles/${person.prado}`);
  await page.getByRole('link', { name: 'Add odometer: Prado' }).click();
  await page.getByRole('dialog').getByLabel('Odometer (km)').fill('84,050');
  await page.getByText(/Lower than 84,500 km on/).waitFor();
  await expectAccessible(page, 'reading sheet');
  await save(page);
  const wrong = page.getByRole('link', { name: /84,050 km/ });
  await wrong.getByText('Lower than the one before').waitFor();
  await page.getByRole('region', { name: 'Now' }).getByText('84,500 km').waitFor();
  await page.getByText('Saving…').first().waitFor({ state: 'detached' });
  await wrong.click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await wrong.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await wrong.waitFor();
});

test('a paper says how long it holds, on its vehicle and on the rig, and the whole page reads well', async () => {
  const person = await withRig();
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wheels/vehicles/${person.prado}`);
  await page.getByRole('link', { name: 'Add a paper' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add a paper' });
  await sheet.getByLabel('What is it?').selectOption('Insurance');
  expect(await sheet.getByLabel('Name').inputValue()).toBe('Insurance');
  await sheet.getByLabel('Expires on').fill(inDays(12));
  await save(page);
  await page.getByRole('link', { name: /Insurance.*days left/ }).waitFor();
  await page.getByText('Saving…').first().waitFor({ state: 'detached' });
  await expectAccessible(page, 'vehicle');
  await page.getByRole('link', { name: 'Rig' }).first().click();
  await card(page, 'Prado')
    .getByText(/1\d days left/)
    .waitFor();
  await expectAccessible(page, 'rig');
});

test('a reminder stands on Today, leads to its paper, and is put away for good', async () => {
  const person = await withRig();
  const document = await give(person, 'documents', {
    kind: 'registration',
    title: 'Registration',
    vehicleId: person.prado,
    expiresOn: inDays(7),
  });
  await remindNow(person);
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/today');
  const alert = page.getByRole('status').filter({ hasText: /Registration \(Prado\) expires in \d+ days/ });
  await alert.waitFor();
  await alert.getByRole('link', { name: 'See to it' }).click();
  await page.getByRole('dialog', { name: 'Change paper' }).getByLabel('Expires on').waitFor();
  expect(page.url()).toContain(`document=${document}`);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.goto('/today');
  await alert.getByRole('button', { name: 'Put away: Registration (Prado)' }).click();
  await alert.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.reload();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(/expires in/).count()).toBe(0);
});

/** As the job does at eight in the morning of this person's day. */
async function remindNow(person: Person): Promise<void> {
  const sql = postgres(site.stack.urls.database, { max: 1, onnotice: () => {} });
  try {
    const { id } = JSON.parse(person.stored).user as { id: string };
    await sql`select private.remind_person(${id}, current_date)`;
  } finally {
    await sql.end();
  }
}

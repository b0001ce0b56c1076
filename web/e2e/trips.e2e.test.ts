import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TripPlan } from '../../shared/contracts/trips.ts';
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

async function give(person: Person, path: string, body: object): Promise<string> {
  const id = randomUUID();
  const response = await site.call(person, `/api/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify({ id, ...body }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

const PLACES = {
  Ceduna: { lat: -32.1261, lng: 133.6727 },
  Nundroo: { lat: -31.7911, lng: 132.225 },
  Eucla: { lat: -31.6772, lng: 128.8893 },
};

/** Somebody on the way from Ceduna by Nundroo, where a gate closes at eleven, to Eucla and back. */
async function onTheWay(): Promise<{ person: Person; tripId: string }> {
  const person = await site.signUp();
  const prado = { name: 'Prado', kind: 'tow', fuelType: 'diesel', tankL: 80, reservePct: 10 };
  const vehicleId = await give(person, 'vehicles', prado);
  const tripId = await give(person, 'trips', { name: 'Nullarbor', startsOn: today(), vehicleId, litresPer100Km: 18 });
  const stop = (position: number, name: string, body: object) =>
    give(person, 'stops', { tripId, position, name, ...body });
  await stop(1, 'Ceduna', { ...PLACES.Ceduna, kind: 'start' });
  await stop(2, 'Nundroo', { ...PLACES.Nundroo, kind: 'fuel', arriveFixed: `${today()}T11:00` });
  await stop(3, 'Eucla', { ...PLACES.Eucla, kind: 'camp', costEstimateCents: 3_800 });
  await stop(4, 'Ceduna again', PLACES.Ceduna);
  return { person, tripId };
}

/** Names of the stops as the page has them, in order. */
const stopsOn = (page: Page) =>
  page
    .locator('[data-stop-id]')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('[data-handle]')?.getAttribute('aria-label')?.replace('Move ', '')),
    );
const row = (page: Page, name: string) =>
  page.locator('[data-stop-id]', { has: page.getByRole('button', { name: `Move ${name}`, exact: true }) });
const allSaved = (page: Page) =>
  page
    .getByText(/Saving…|Waiting for signal/)
    .first()
    .waitFor({ state: 'detached' });

test('a trip planned on a phone says when one gets where, and reads well in every look', async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto('/wheels/trips');
  await page.getByRole('heading', { name: 'Where to?' }).waitFor();
  await page.getByRole('link', { name: 'Plan your first trip' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Give it a name.').waitFor();
  await page.getByLabel('Name').fill('Nullarbor');
  await page.getByLabel('At most in a day, km').fill('300');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'No stops yet' }).waitFor();
  const add = async (kind: string, name: string, place: string, opens: string) => {
    await page.getByRole('link', { name: opens }).click();
    const sheet = page.getByRole('dialog', { name: 'New stop' });
    await sheet.getByRole('radio', { name: kind }).click();
    await sheet.getByLabel('Name').fill(name);
    await sheet.getByRole('combobox', { name: 'Place' }).fill(place);
    await sheet.getByLabel('Nights').fill('0');
    if (name === 'Eucla') await expectAccessible(page, 'stop sheet');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await row(page, name).waitFor();
  };
  await add('Start', 'Ceduna', '-32.1261, 133.6727', 'Add where you start');
  await add('Camp', 'Eucla', '-31.6772, 128.8893', 'Add stop');
  await page.getByText('Drive until about here').waitFor();
  await row(page, 'Eucla')
    .getByText(/^est\. 56\d km, 7 h/)
    .waitFor();
  await page.getByText('How far the fuel goes shows once the trip says what you drive.').waitFor();
  await allSaved(page);
  await page.getByRole('link', { name: 'All trips' }).click();
  await page.getByRole('link', { name: /Nullarbor.*2 days.*2 stops/ }).waitFor();
});

test('a stop moved by keys, by dragging or in its menu changes the arrivals and the dry point, and goes back by undo', async () => {
  const { person, tripId } = await onTheWay();
  const page = await site.visit({ person });
  await page.goto(`/wheels/trips/${tripId}`);
  await row(page, 'Nundroo').getByText('Late by 22 min').waitFor();
  await expectAccessible(page, 'trip');
  await page.getByText(/Down to the reserve after 57\d km.*Last fuel before it: Nundroo/).waitFor();

  await page.getByRole('button', { name: 'Move Nundroo', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await row(page, 'Nundroo')
    .getByText(/Late by 10 h/)
    .waitFor();
  expect(await stopsOn(page)).toEqual(['Ceduna', 'Eucla', 'Nundroo', 'Ceduna again']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move Nundroo');
  await page.getByText('Nundroo: stop 3 of 4').waitFor({ state: 'attached' });
  await page.getByText(/Down to the reserve after 400 km.*There is no fuel stop before it/).waitFor();
  await page.keyboard.press('Control+z');
  await row(page, 'Nundroo').getByText('Late by 22 min').waitFor();

  const handle = page.getByRole('button', { name: 'Move Eucla', exact: true });
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await row(page, 'Nundroo').boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((from?.x ?? 0) + 12, (from?.y ?? 0) - 20, { steps: 3 });
  await page.mouse.move((from?.x ?? 0) + 12, (to?.y ?? 0) + 5, { steps: 5 });
  await page.mouse.up();
  await page.getByText('Moved Eucla.').waitFor();
  expect(await stopsOn(page)).toEqual(['Ceduna', 'Eucla', 'Nundroo', 'Ceduna again']);
  expect(await page.getByRole('dialog').count()).toBe(0);

  await page.getByRole('button', { name: 'More about Eucla' }).click();
  const menu = page.getByRole('dialog', { name: 'Eucla' });
  await menu.getByRole('button', { name: 'Move down' }).click();
  await menu.getByText('Stop 3 of 4').waitFor();
  await page.keyboard.press('Escape');
  await allSaved(page);
  const plan = (await (await site.call(person, `/api/v1/trips/${tripId}`)).json()) as TripPlan;
  expect(plan.stops.map(({ name }) => name)).toEqual(['Ceduna', 'Nundroo', 'Eucla', 'Ceduna again']);
});

test('what is paid on the way shows in the trip and in Wins, and each figure opens the rows behind it', async () => {
  const { person, tripId } = await onTheWay();
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wheels/trips/${tripId}?part=costs`);
  await page.getByText('$38.00 of the estimate left').waitFor();
  await page.goto(`/wheels/trips/${tripId}?part=costs&entry=new`);
  const sheet = page.getByRole('dialog', { name: 'New expense' });
  await sheet.getByLabel('Amount').fill('40');
  await sheet.getByRole('radio', { name: 'Camp' }).click();
  await sheet.getByLabel('Trip').selectOption('Nullarbor');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByText('$2.00 over the estimate').waitFor();
  await allSaved(page);
  await expectAccessible(page, 'costs');
  await page.getByRole('link', { name: /Camp and site fees.*\$40\.00.*over/ }).click();
  await page.getByRole('button', { name: 'Remove Nullarbor' }).waitFor();
  await page.getByText('1 expense · all dates').waitFor();
});

test('a trip made without signal has its stops at once, outlives a reload, and lands once', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/trips');
  await page.getByRole('heading', { name: 'Where to?' }).waitFor();
  const isWrite = /\/api\/v1\/(trips|stops)/;
  await page.route(isWrite, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByRole('link', { name: 'Plan your first trip' }).click();
  await page.getByLabel('Name').fill('Gibb River');
  await page.getByRole('button', { name: 'Save' }).click();
  for (const name of ['Derby', 'Kununurra']) {
    await page.getByRole('link', { name: /^Add/ }).first().click();
    const sheet = page.getByRole('dialog', { name: 'New stop' });
    await sheet.getByLabel('Name').fill(name);
    await sheet.getByRole('button', { name: 'Save' }).click();
    await row(page, name).waitFor();
  }
  await page.reload();
  await row(page, 'Kununurra').waitFor();
  expect(await stopsOn(page)).toEqual(['Derby', 'Kununurra']);
  await page.getByRole('link', { name: 'All trips' }).click();
  await page.getByRole('link', { name: /Gibb River.*2 stops/ }).waitFor();
  await page.unrouteAll();
  await page.reload();
  const stopCounts = async () => {
    const { trips } = (await (await site.call(person, '/api/v1/trips')).json()) as { trips: { stopCount: number }[] };
    return trips.map(({ stopCount }) => stopCount);
  };
  await expect.poll(stopCounts, { timeout: 10_000 }).toEqual([2]);
});

test('the list of trips reads well in every look, and a trip planned by keyboard begins with n', async () => {
  const { person } = await onTheWay();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/trips');
  await page.getByRole('link', { name: /Nullarbor.*4 stops/ }).waitFor();
  await expectAccessible(page, 'trips');
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'New trip' }).waitFor();
  await page.getByLabel('Name').fill('Tasmania');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Tasmania' }).waitFor();
});

test('a deleted trip comes back by undo with its stops, and a copy has stops of its own', async () => {
  const { person, tripId } = await onTheWay();
  const page = await site.visit({ person });
  await page.goto(`/wheels/trips/${tripId}`);
  await page.getByRole('button', { name: 'Delete this trip' }).click();
  await page.getByRole('heading', { name: 'Where to?' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: /Nullarbor/ }).click();
  await row(page, 'Eucla').waitFor();
  await page.getByRole('button', { name: 'Copy this trip' }).click();
  await page.getByRole('heading', { name: 'Change trip' }).waitFor();
  await expectAccessible(page, 'trip form');
  expect(await page.getByLabel('Name').inputValue()).toBe('Nullarbor again');
  await page.getByRole('button', { name: 'Save' }).click();
  await row(page, 'Ceduna again').waitFor();
  expect(await stopsOn(page)).toEqual(['Ceduna', 'Nundroo', 'Eucla', 'Ceduna again']);
  expect(page.url()).not.toContain(tripId);
});

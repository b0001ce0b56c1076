import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FavouriteList } from '../../shared/contracts/places.ts';
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
  const sent = { method: 'POST', body: JSON.stringify({ id, ...body }) };
  expect((await site.call(person, `/api/v1/${path}`, sent)).status).toBe(201);
  return id;
}

/** What the server has, as "name: note". */
async function favouritesOf(person: Person): Promise<string[]> {
  const list = (await (await site.call(person, '/api/v1/favourite-places')).json()) as FavouriteList;
  return list.favourites.map(({ name, note }) => `${name}: ${note}`);
}

test('a favourite is added, renamed and deleted without signal, comes back by undo, and lands once', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/wheels/favourites');
  await page.getByRole('heading', { name: 'No favourites yet' }).waitFor();
  await expectAccessible(page, 'no favourites');
  await page.route('**/api/v1/favourite-places**', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  );
  await page.getByRole('button', { name: 'Add a place' }).click();
  const sheet = page.getByRole('dialog', { name: 'New favourite' });
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByText('Choose one of the places').waitFor();
  await sheet.getByRole('combobox', { name: 'Place' }).fill('birdsv');
  await page.getByRole('option', { name: 'Birdsville QLD' }).click();
  expect(await sheet.getByLabel('Name').inputValue()).toBe('Birdsville');
  await sheet.getByLabel('Note (if you like)').fill('Good pies');
  await sheet.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('button', { name: /^Town: .*Birdsville.*Good pies/ });
  await row.waitFor();
  await expectAccessible(page, 'favourites');

  await row.click();
  await page.getByRole('dialog', { name: 'Change favourite' }).getByLabel('Name').fill('Birdsville bakery');
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('button', { name: /Birdsville bakery/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Change favourite' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'No favourites yet' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^Town: .*Birdsville bakery/ }).waitFor();
  await page.unrouteAll();
  await page.reload();
  await expect.poll(() => favouritesOf(person), { timeout: 20_000 }).toEqual(['Birdsville bakery: Good pies']);
});

test('a favourite becomes the last stop of a trip, and the palette and the place field lead to the page', async () => {
  const person = await site.signUp();
  const tripId = await give(person, 'trips', { name: 'Nullarbor', startsOn: today() });
  await give(person, 'stops', { tripId, position: 1, name: 'Ceduna', lat: -32.1261, lng: 133.6727 });
  await give(person, 'favourite-places', { name: 'Talia Caves', kind: 'camp', lat: -33.32, lng: 134.8 });
  const page = await site.visit({ person });
  await page.goto(`/wheels/trips/${tripId}?stop=new`);
  await page.getByRole('combobox', { name: 'Place' }).focus();
  await page.getByRole('link', { name: 'All favourite places' }).waitFor();
  await page.goto('/today');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'What would you like to do?' }).fill('favour');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Favourite places' }).waitFor();
  await page.getByRole('button', { name: 'Add Talia Caves to a trip' }).click();
  await page.getByRole('button', { name: 'Add as last stop' }).click();
  await page.getByText('Talia Caves is the last stop of Nullarbor.').waitFor();
  const stops = async () => {
    const plan = (await (await site.call(person, `/api/v1/trips/${tripId}`)).json()) as TripPlan;
    return plan.stops.map(({ name, kind, nights }) => `${name} ${kind} ${nights}`);
  };
  await expect.poll(stops, { timeout: 20_000 }).toEqual(['Ceduna other 0', 'Talia Caves camp 1']);
});

test.each([
  ['fuel log', 'Fuel'],
  ['service plans', 'Service'],
  ['trips', 'Trips'],
  ['calendar', 'Calendar'],
  ['checklist', 'Before you drive off'],
  ['vehicles', 'Rig'],
])('Ctrl+K and “%s” open that page of Wheels', async (typed, heading) => {
  const page = await site.visit({ person: await site.signUp() });
  await page.goto('/today');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'What would you like to do?' }).fill(typed);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
});

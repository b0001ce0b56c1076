import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TripPlan } from '../../shared/contracts/trips.ts';
import { expectAccessible } from './support/accessible.ts';
import { today } from './support/expenses.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ hasWebGl: true });
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** A graphics card made of software takes its time. */
const SLOW = 60_000;

const STOPS = [
  { name: 'Ceduna', kind: 'start', lat: -32.1261, lng: 133.6727 },
  { name: 'Nundroo', kind: 'sight', lat: -31.7911, lng: 132.225 },
  { name: 'Eucla', kind: 'camp', nights: 1, lat: -31.6772, lng: 128.8893 },
];

async function giveTrip(person: Person): Promise<string> {
  const post = async (path: string, body: object) => {
    const id = randomUUID();
    const sent = { method: 'POST', body: JSON.stringify({ id, ...body }) };
    expect((await site.call(person, `/api/v1/${path}`, sent)).status).toBe(201);
    return id;
  };
  const tripId = await post('trips', { name: 'Nullarbor', startsOn: today() });
  for (const [position, stop] of STOPS.entries()) await post('stops', { tripId, position, ...stop });
  return tripId;
}

async function openAlong(): Promise<{ person: Person; tripId: string; page: Page }> {
  const person = await site.signUp();
  const tripId = await giveTrip(person);
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wheels/trips/${tripId}`);
  await page.getByRole('link', { name: 'On the way' }).click();
  await page.getByRole('button', { name: 'Search', exact: true }).waitFor();
  return { person, tripId, page };
}

const search = (page: Page) => page.getByRole('button', { name: 'Search', exact: true }).click();
const found = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

async function stopsOf(person: Person, tripId: string): Promise<string[]> {
  const plan = (await (await site.call(person, `/api/v1/trips/${tripId}`)).json()) as TripPlan;
  return plan.stops.map(({ name }) => name);
}

test(
  'fuel and camps beside the way are listed as they are passed and shown on the map, and one is made a stop there',
  async () => {
    const { person, tripId, page } = await openAlong();
    await page.getByLabel('At most off the road').selectOption('50 km');
    await search(page);
    await found(page, 'Penong Fuel')
      .getByText(/^8\d km after Ceduna, 5\.\d km off the road/)
      .waitFor();
    await found(page, 'Nullarbor Roadhouse Caravan Park').getByText('beyond Nundroo').waitFor();
    await page.getByText(/^© OpenStreetMap contributors, /).waitFor();
    const names = await page
      .getByRole('button', { name: /^Add .* as a stop$/ })
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label')?.replace(/^Add | as a stop$/g, '')),
      );
    expect(names.indexOf('Penong Fuel')).toBeLessThan(names.indexOf('Nundroo Roadhouse'));
    expect(names).not.toContain('Port Lincoln Tourist Park');
    expect(names).not.toContain('Ceduna Dump Point');
    await expect.poll(() => page.locator('[data-mark="place"]').count(), { timeout: 30_000 }).toBe(names.length);
    await expectAccessible(page, 'places on the way');

    await page.route('**/api/v1/stops', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Add Nullarbor Roadhouse as a stop' }).click();
    await page.getByText('Nullarbor Roadhouse is a stop now, after Nundroo.').waitFor();
    await page.getByRole('button', { name: 'Add Penong Fuel as a stop' }).click();
    await found(page, 'Penong Fuel').getByText('A stop').waitFor();
    await page.unrouteAll();
    await page.reload();
    const planned = ['Ceduna', 'Penong Fuel', 'Nundroo', 'Nullarbor Roadhouse', 'Eucla'];
    await expect.poll(() => stopsOf(person, tripId), { timeout: 20_000 }).toEqual(planned);
  },
  SLOW,
);

test(
  'the search keeps to the kinds, the width and the part of the way that were chosen',
  async () => {
    const { page } = await openAlong();
    await page.getByRole('button', { name: 'Camp' }).click();
    await page.getByRole('button', { name: 'Fuel' }).click();
    await page.getByText('Choose what to look for.').waitFor();
    await page.getByRole('button', { name: 'Water' }).click();
    await page.getByLabel('To', { exact: true }).selectOption('Nundroo');
    await search(page);
    await page.getByRole('heading', { name: '1 on the way' }).waitFor();
    await found(page, 'Penong Windmill Water').waitFor();
    await page.getByLabel('At most off the road').selectOption('2 km');
    await search(page);
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await page.getByLabel('From', { exact: true }).selectOption('Nundroo');
    await page.getByText('Choose an end that comes after the beginning.').waitFor();
  },
  SLOW,
);

test(
  'without signal, and where no source of places is set up, the page says so and asks nobody',
  async () => {
    const { page } = await openAlong();
    let asked = 0;
    await page.route('**/api/v1/places/along', (route) => {
      asked += 1;
      const problem = { type: 'about:blank', title: 'Not offered here', status: 501, detail: 'Not set up here.' };
      const body = JSON.stringify({ ...problem, code: 'not_offered', requestId: randomUUID() });
      return route.fulfill({ status: 501, contentType: 'application/problem+json', body });
    });
    await search(page);
    await page.getByText('Searching along the road is not set up here').waitFor();
    await expectAccessible(page, 'not set up');
    const before = asked;
    await page.context().setOffline(true);
    await page.getByText('No signal: searching along the road needs it.').waitFor();
    await page.getByLabel('At most off the road').selectOption('20 km');
    await page.getByRole('button', { name: 'Search', exact: true }).click({ force: true });
    expect(asked).toBe(before);
  },
  SLOW,
);

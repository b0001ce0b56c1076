import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
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
  { name: 'Ceduna', kind: 'camp', nights: 1, lat: -32.127, lng: 133.673 },
  { name: 'Nundroo', kind: 'fuel', lat: -31.79, lng: 132.23 },
  { name: 'Eucla', kind: 'camp', nights: 2, lat: -31.68, lng: 128.88 },
];

async function post<Body>(person: Person, path: string, body: object): Promise<Body> {
  const response = await site.call(person, path, { method: 'POST', body: JSON.stringify(body) });
  expect(response.status).toBe(201);
  return (await response.json()) as Body;
}

/** A trip that begins today, so that a forecast reaches it. */
async function giveTrip(person: Person): Promise<string> {
  const startsOn = new Date().toISOString().slice(0, 10);
  const { trip } = await post<{ trip: { id: string } }>(person, '/api/v1/trips', { name: 'Nullarbor', startsOn });
  for (const [position, stop] of STOPS.entries())
    await post(person, '/api/v1/stops', { tripId: trip.id, position, ...stop });
  return `/wheels/trips/${trip.id}`;
}

const mapOf = (page: Page) => page.getByRole('region', { name: /^Map of the trip: 3 stops, Ceduna to Eucla/ });

test(
  'a trip is drawn in the production build, in both themes, without asking anybody',
  async () => {
    const person = await site.signUp();
    const page = await site.visit({ ...PHONE, person });
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== '127.0.0.1' && !request.url().startsWith('blob:')) elsewhere.push(request.url());
    });
    await page.goto(`${await giveTrip(person)}?part=map`);
    await page.locator('[data-map="drawn"]').waitFor({ timeout: 30_000 });
    await mapOf(page).waitFor();
    expect(await page.locator('.maplibregl-marker').allTextContents()).toEqual(expect.arrayContaining(['1', '2', '3']));
    await page.getByText('Estimate: as the crow flies').waitFor();
    await expectAccessible(page, 'the map');
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    await expectAccessible(page, 'the map, dark');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(elsewhere).toEqual([]);
  },
  SLOW,
);

test(
  'the map is moved and zoomed by keys alone',
  async () => {
    const person = await site.signUp();
    const page = await site.visit({ person });
    await page.goto(`${await giveTrip(person)}?part=map`);
    await page.locator('[data-map="drawn"]').waitFor({ timeout: 30_000 });
    const whereIsFirst = async () => (await page.getByTitle('1. Ceduna').boundingBox())?.x ?? 0;
    const before = await whereIsFirst();
    await mapOf(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(whereIsFirst).not.toBe(before);
    await page.getByRole('button', { name: 'Show the whole trip' }).press('Enter');
    await expect.poll(async () => Math.round((await whereIsFirst()) - before)).toBe(0);
    await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
    await expect.poll(whereIsFirst).not.toBe(before);
  },
  SLOW,
);

test(
  'where no map can be drawn the page says so, and the list says the same',
  async () => {
    const plain = await openSite();
    try {
      const person = await plain.signUp();
      const page = await plain.visit({ ...PHONE, person });
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(`${await giveTrip(person)}?part=map`);
      await page.getByText('The map cannot be drawn here just now.').waitFor();
    } finally {
      await plain.close();
    }
  },
  SLOW,
);

test(
  'the weather ahead says who told it, and how old it is',
  async () => {
    const person = await site.signUp();
    const page = await site.visit({ ...PHONE, person });
    await page.goto(`${await giveTrip(person)}?part=weather`);
    await page.getByText(/°C/).first().waitFor();
    await page.getByText(/^Open-Meteo, .*(ago|just now)/).waitFor();
    await expectAccessible(page, 'the weather');
  },
  SLOW,
);

test(
  'a place is found by keys alone, without signal among the towns, and by its coordinates',
  async () => {
    const person = await site.signUp();
    const page = await site.visit({ ...PHONE, person });
    await page.goto(`${await giveTrip(person)}?stop=new`);
    const field = page.getByRole('combobox', { name: 'Place' });
    await field.fill('penong');
    await page.getByRole('option', { name: /Penong Windmill Water .*OpenStreetMap/ }).waitFor();
    await expectAccessible(page, 'the places found');
    await page.context().setOffline(true);
    await field.fill('birdsv');
    await page.getByRole('option', { name: 'Birdsville QLD' }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('-25.9, 139.35');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Birdsville');
    await page.getByRole('button', { name: 'Favourite place' }).click();
    await page.getByText('Birdsville is among your favourite places.').waitFor();
    await field.fill(`31°27'S 130°54'E`);
    await field.press('Tab');
    expect(await field.inputValue()).toBe('-31.45, 130.9');

    await page.context().setOffline(false);
    const favourites = async () => {
      const response = await site.call(person, '/api/v1/favourite-places');
      return ((await response.json()) as { favourites: { name: string }[] }).favourites.map(({ name }) => name);
    };
    await expect.poll(favourites, { timeout: 20_000 }).toEqual(['Birdsville']);
    await field.fill('');
    await page.getByRole('option', { name: /Birdsville/ }).waitFor();
  },
  SLOW,
);

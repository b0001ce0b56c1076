import { type Browser, chromium, type Page } from 'playwright-core';
import { DEMO_ROUTE } from '../../local/seed/demo-route.ts';
import { requireChromium } from '../../scripts/chaos/web/open-device.ts';
import { findTowns } from '../../shared/domain/gazetteer/find-towns.ts';
import { knownTowns } from '../../shared/domain/gazetteer/known-towns.ts';
import type { WheelsPlace, WheelsRow } from './wheels-place.ts';

const ROUNDS = 8;
/** A graphics card made of software: what a phone draws in a moment is the most of it. */
const WEBGL = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** How long until the map of a trip around Australia has drawn everything and can be moved, in the built app. */
export async function measure(place: WheelsPlace): Promise<WheelsRow[]> {
  const path = `/wheels/trips/${await giveTrip(place)}`;
  const browser = await chromium.launch({ executablePath: requireChromium(), args: WEBGL });
  try {
    return [
      {
        name: 'map of 59 stops, from the address to drawn, nothing cached',
        ours: await fromAddress(place, browser, path),
        rival: null,
      },
      {
        name: 'the same, from the press on “Map” in the open app',
        ours: await fromPress(place, browser, path),
        rival: null,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function fromAddress(place: WheelsPlace, browser: Browser, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await openPage(place, browser);
    const startedAt = performance.now();
    await page.goto(`${path}?part=map`);
    await untilDrawn(page);
    times.push(performance.now() - startedAt);
    await page.context().close();
  }
  return times;
}

async function fromPress(place: WheelsPlace, browser: Browser, path: string): Promise<number[]> {
  const page = await openPage(place, browser);
  const times: number[] = [];
  // The first time its files are fetched: that is the row above.
  for (let round = 0; round <= ROUNDS; round += 1) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Map' }).waitFor();
    const startedAt = performance.now();
    await page.getByRole('link', { name: 'Map' }).click();
    await untilDrawn(page);
    if (round > 0) times.push(performance.now() - startedAt);
  }
  await page.context().close();
  return times;
}

const untilDrawn = (page: Page) => page.locator('[data-map="drawn"]').waitFor({ timeout: 60_000 });

async function openPage({ site, person }: WheelsPlace, browser: Browser): Promise<Page> {
  const { data } = await person.auth.getSession();
  const viewport = { width: 412, height: 915 };
  const context = await browser.newContext({ baseURL: site.a.url, viewport, serviceWorkers: 'block', locale: 'en-AU' });
  await context.addInitScript((session) => localStorage.setItem('ww.auth', session), JSON.stringify(data.session));
  return context.newPage();
}

async function giveTrip(place: WheelsPlace): Promise<string> {
  const post = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${place.person.accessToken}`, 'content-type': 'application/json' };
    const response = await fetch(`${place.site.b.url}/api${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const towns = await knownTowns();
  const { trip } = (await post('/v1/trips', { name: 'A lap', startsOn: '2026-11-22' })) as { trip: { id: string } };
  for (const [position, { town, nights }] of DEMO_ROUTE.entries()) {
    const [found] = findTowns(towns, town, { limit: 1 });
    await post('/v1/stops', {
      tripId: trip.id,
      position,
      name: town,
      kind: 'camp',
      nights,
      lat: found?.lat,
      lng: found?.lng,
    });
  }
  return trip.id;
}

import { randomUUID } from 'node:crypto';
import { chromium, type Page } from 'playwright-core';
import { requireChromium } from '../../scripts/chaos/web/open-device.ts';
import type { WheelsPlace, WheelsRow } from './wheels-place.ts';

const STOPS = 200;
const ROUNDS = 20;

/** How long until a stop of a long trip that is moved by a key stands in its new place, with every arrival after it computed anew. */
export async function measure(place: WheelsPlace): Promise<WheelsRow[]> {
  const path = `/wheels/trips/${await giveTrip(place)}`;
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { data } = await place.person.auth.getSession();
    const viewport = { width: 412, height: 915 };
    const context = await browser.newContext({ baseURL: place.site.a.url, viewport, serviceWorkers: 'block' });
    await context.addInitScript((session) => localStorage.setItem('ww.auth', session), JSON.stringify(data.session));
    const page = await context.newPage();
    await page.goto(path);
    await page
      .locator('[data-stop-id]')
      .nth(STOPS - 1)
      .waitFor({ state: 'attached' });
    const ours: number[] = [];
    // The first one warms what is compiled when it is met.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const took = await move(page, STOPS / 4);
      if (round > 0) ours.push(took);
    }
    return [{ name: `a stop of ${STOPS} moved, from the key to drawn`, ours, rival: null, target: 'under 100' }];
  } finally {
    await browser.close();
  }
}

/** Moves the stop at a place one up, and answers the milliseconds until that is on the screen. */
function move(page: Page, at: number): Promise<number> {
  return page.evaluate((index) => {
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-stop-id]')];
    const order = () =>
      rows()
        .map(({ dataset }) => dataset.stopId)
        .join();
    const handle = rows()[index]?.querySelector<HTMLElement>('[data-handle]');
    const before = order();
    const startedAt = performance.now();
    return new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (order() === before) return;
        observer.disconnect();
        // The frame that shows it is drawn between these two.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
      });
      observer.observe(document.body, { childList: true, subtree: true });
      handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true }));
    });
  }, at);
}

async function giveTrip({ sql, person, vehicleId }: WheelsPlace): Promise<string> {
  const trip = { id: randomUUID(), user_id: person.id, name: 'Two hundred stops', starts_on: '2026-11-26' };
  const plan = { vehicle_id: vehicleId, max_km_a_day: 500, arrive_by: '17:00' };
  const stops = Array.from({ length: STOPS }, (_, index) => ({
    user_id: person.id,
    trip_id: trip.id,
    position: index * 1_024,
    kind: index % 5 === 0 ? 'fuel' : index % 3 === 0 ? 'camp' : 'sight',
    name: `Stop ${index + 1}`,
    lat: -32 + Math.sin(index) * 2,
    lng: 116 + index / 8,
    nights: index % 3 === 0 ? 1 : 0,
  }));
  await sql`insert into public.trips ${sql({ ...trip, ...plan })}`;
  await sql`insert into public.stops ${sql(stops)}`;
  return trip.id;
}

import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const NULLARBOR = `<?xml version="1.0"?>
<gpx version="1.1">
<metadata><name>Nullarbor &lt;b&gt;</name></metadata>
<rte>
<rtept lat="-32.126" lon="133.673"><name>Ceduna</name></rtept>
<rtept lat="-31.792" lon="132.226"><name>Nundroo &lt;img src=x onerror=alert(1)&gt;</name><type>fuel</type></rtept>
<rtept lat="-31.676" lon="128.889"><name>Eucla</name><type>camp</type></rtept>
</rte>
</gpx>`;

const SOON = { timeout: 15_000 };

const gpxFile = (text: string, name = 'nullarbor.gpx') => ({
  name,
  mimeType: 'application/gpx+xml',
  buffer: Buffer.from(text),
});

async function openImport(page: Page): Promise<void> {
  await page.goto('/wheels/trips');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('dialog', { name: 'Import a trip' }).waitFor();
}

const choose = (page: Page, file: ReturnType<typeof gpxFile> | string) =>
  page.getByLabel(/^Choose (a|another) file$/).setInputFiles(file);

async function tripsOf(person: Person): Promise<{ id: string; name: string; stopCount: number }[]> {
  const { trips } = await (await site.call(person, '/api/v1/trips')).json();
  return trips;
}

async function giveTrip(person: Person): Promise<string> {
  const tripId = randomUUID();
  const post = (to: string, body: object) => site.call(person, to, { method: 'POST', body: JSON.stringify(body) });
  await post('/api/v1/trips', { id: tripId, name: 'Nullarbor', startsOn: '2026-11-26', note: 'Ask Jan' });
  const stops = [
    { kind: 'start', name: 'Ceduna', lat: -32.126, lng: 133.673, note: 'Key under the mat' },
    { kind: 'camp', name: 'Eucla', lat: -31.676, lng: 128.889, nights: 2, costEstimateCents: 3_500 },
  ];
  for (const [position, stop] of stops.entries()) await post('/api/v1/stops', { ...stop, tripId, position });
  return tripId;
}

test('a GPX file becomes a trip once somebody has looked at it, and what is in it is only text', {
  timeout: 60_000,
}, async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await openImport(page);
  await choose(page, gpxFile(NULLARBOR));
  const dialog = page.getByRole('dialog', { name: 'Import a trip' });
  await dialog.getByRole('button', { name: 'Save trip with 3 stops' }).waitFor();
  expect(await tripsOf(person)).toEqual([]);
  expect(await dialog.getByLabel('Name of the trip').inputValue()).toBe('Nullarbor <b>');
  await expectAccessible(page, 'preview');
  await dialog.getByRole('checkbox', { name: /Nundroo <img/ }).uncheck();
  await dialog.getByLabel('First day').fill('2026-11-26');
  await dialog.getByRole('button', { name: 'Save trip with 2 stops' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nullarbor <b>' }).waitFor();
  await expect.poll(async () => (await tripsOf(person)).map(({ stopCount }) => stopCount), SOON).toEqual([2]);
});

test('200,000 points are read with progress; a file that is broken is refused naming the line', {
  timeout: 60_000,
}, async () => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  const point = (index: number) =>
    `<trkpt lat="${-30 - index / 1e5}" lon="${133 - index / 2e5}"><ele>12</ele></trkpt>\n`;
  const points = Array.from({ length: 200_000 }, (_, index) => point(index));
  const gpx = (inner: string) => `<gpx>\n<trk><trkseg>\n${inner}</trkseg></trk></gpx>`;
  await openImport(page);
  await expectAccessible(page, 'import');
  await choose(page, gpxFile(gpx(`${points.slice(0, 9).join('')}<trkpt lat="91" lon="0"/>`), 'broken.gpx'));
  await page.getByText('broken.gpx cannot be imported.').waitFor();
  await page.getByText('Line 12: The latitude 91 is not on earth').waitFor();

  // From the disk: through the browser's debugging port it would take longer than to be read.
  const folder = await mkdtemp(path.join(tmpdir(), 'ww-gpx-'));
  const long = path.join(folder, 'long.gpx');
  await writeFile(long, gpx(points.join('')));
  await Promise.all([page.getByRole('progressbar').waitFor(), choose(page, long)]);
  await page.getByText(/^200,000 points, 242 km, drawn with/).waitFor({ timeout: 30_000 });
  await rm(folder, { recursive: true });
  await page.getByRole('button', { name: 'Save trip with 2 stops' }).waitFor();
});

test('a trip imported without signal lands once when there is some', { timeout: 60_000 }, async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person });
  await openImport(page);
  await choose(page, gpxFile(NULLARBOR));
  await page.getByRole('button', { name: 'Save trip with 3 stops' }).waitFor();
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Save trip with 3 stops' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nullarbor <b>' }).waitFor();
  await page.getByText('Eucla').first().waitFor();
  expect(await tripsOf(person)).toEqual([]);
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(async () => (await tripsOf(person)).map(({ stopCount }) => stopCount), SOON).toEqual([3]);
});

test('a trip is exported as GPX and as calendar, without asking anybody', { timeout: 60_000 }, async () => {
  const person = await site.signUp();
  const tripId = await giveTrip(person);
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wheels/trips/${tripId}`);
  const open = page.getByRole('button', { name: 'Export' });
  await open.click();
  await page.getByRole('dialog', { name: 'Export this trip' }).waitFor();
  await expectAccessible(page, 'export');
  await page.route('**/api/**', (route) => route.abort());
  const gpx = page.waitForEvent('download');
  await page.getByRole('button', { name: /^GPX file/ }).click();
  const file = await gpx;
  expect(file.suggestedFilename()).toBe('nullarbor.gpx');
  expect(await readFile(await file.path(), 'utf8')).toContain('<name>Eucla</name>');

  await open.click();
  const ics = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Calendar file/ }).click();
  expect(await readFile(await (await ics).path(), 'utf8')).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Eucla \(2 nights\)/,
  );
});

test('a link shows the plan to anybody and nothing else of it, until it is ended', { timeout: 60_000 }, async () => {
  const person = await site.signUp();
  const tripId = await giveTrip(person);
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wheels/trips/${tripId}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this trip' });
  await dialog.getByLabel('Works for').selectOption('1 week');
  await dialog.getByLabel('Who it is for').fill('Peter');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const url = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await dialog.getByText(/Works until/).waitFor();
  await expectAccessible(page, 'share');

  const visitor = await site.visit(PHONE);
  await visitor.goto(new URL(url).pathname);
  await visitor.getByRole('heading', { level: 1, name: 'Nullarbor' }).waitFor();
  await visitor.getByText('Eucla').first().waitFor();
  expect(await visitor.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  const text = await visitor.locator('main').textContent();
  for (const secret of ['Key under', 'Ask Jan', '35.00', 'Peter', '$']) expect(text).not.toContain(secret);
  await expectAccessible(visitor, 'shared trip');

  await dialog.getByRole('button', { name: 'End Peter' }).click();
  await page.getByRole('button', { name: 'End link' }).click();
  await dialog.getByText(/Ended by you/).waitFor();
  await visitor.reload();
  await visitor.getByRole('heading', { level: 1, name: 'This link has ended' }).waitFor();
  await expectAccessible(visitor, 'ended link');
});

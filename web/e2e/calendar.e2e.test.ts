import { randomUUID } from 'node:crypto';
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

/** A trip from tomorrow on with a ferry, a paper and a service that is long due. */
async function withPlans(): Promise<Person> {
  const person = await site.signUp();
  const vehicleId = await give(person, 'vehicles', { name: 'Prado', kind: 'tow' });
  const tripId = await give(person, 'trips', { name: 'Kangaroo Island', startsOn: inDays(3) });
  await give(person, 'stops', { tripId, position: 1, kind: 'start', name: 'Cape Jervis', nights: 1 });
  const ferry = { kind: 'ferry', name: 'SeaLink ferry', arriveFixed: `${inDays(4)}T14:30` };
  await give(person, 'stops', { tripId, position: 2, ...ferry });
  await give(person, 'documents', { vehicleId, kind: 'registration', title: 'Rego', expiresOn: inDays(5) });
  await give(person, 'service-plans', { vehicleId, name: 'Bearings', everyMonths: 1, startOn: inDays(-200) });
  return person;
}

test('the agenda of a phone tells what is on, day by day, each with the way to it', async () => {
  const page = await site.visit({ ...PHONE, person: await withPlans() });
  await page.goto('/wheels/calendar');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: /14:30 SeaLink ferry/ }).waitFor();
  const links = await main.getByRole('listitem').getByRole('link').allInnerTexts();
  expect(links.map((text) => text.split('\n')[0])).toEqual([
    'Prado: Bearings',
    'Cape Jervis',
    'SeaLink ferry',
    '14:30 SeaLink ferry',
    'Prado: Rego expires',
  ]);
  await main
    .getByRole('link', { name: /Bearings/ })
    .getByText('Overdue')
    .waitFor();
  await expectAccessible(page, 'agenda');
  await main
    .getByRole('link', { name: /SeaLink ferry/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Kangaroo Island', level: 1 }).waitFor();
});

test('a month can be walked by keys, and the chosen day says what is on it', async () => {
  const page = await site.visit({ person: await withPlans() });
  await page.goto(`/wheels/calendar?view=month&day=${inDays(4)}`);
  const cell = (name: RegExp) => page.getByRole('button', { name });
  await cell(/: SeaLink ferry, SeaLink ferry/).waitFor();
  await page.getByRole('link', { name: /14:30 SeaLink ferry/ }).waitFor();
  await expectAccessible(page, 'month');
  await cell(/: SeaLink ferry, SeaLink ferry/).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('link', { name: /Rego expires/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Rego expires');
  await page.keyboard.press('t');
  await page.getByRole('link', { name: /Bearings/ }).waitFor();
  await page.getByRole('button', { name: 'Week' }).click();
  await page.getByText('Nothing on.').first().waitFor();
});

test('another calendar reads the secret address until it is ended', async () => {
  const page = await site.visit({ ...PHONE, person: await withPlans() });
  await page.goto('/wheels/calendar');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByLabel('Link').inputValue();
  const read = () => fetch(`${site.stack.urls.netlify}${new URL(address).pathname}`);
  expect(await (await read()).text()).toContain('SUMMARY:SeaLink ferry');
  await expectAccessible(page, 'calendar address');
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await page.getByRole('button', { name: 'Make an address' }).waitFor();
  expect((await read()).status).toBe(410);
});

import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { giveFill, giveRig } from './rig.ts';
import type { Person, Site } from './site.ts';

/** As people say it, and what comes of it: 62 L for $118.40 at 84,710 km. */
export const FUEL = 'put 62 litres, a hundred and eighteen forty, at eighty-four seven ten';

/** Somebody with a vehicle, a van on it and one fill at 84,210 km. */
export async function givePamPerson(site: Site): Promise<Person & { vehicleId: string }> {
  const person = await site.signUp();
  const vehicleId = await giveRig(site, person);
  await giveFill(site, person, vehicleId, { odometerKm: 84_210, litres: 71, station: 'Nundroo' });
  return { ...person, vehicleId };
}

/** Lets a model answer this person. */
export async function consent(site: Site, person: Person, more: object = {}): Promise<void> {
  const path = '/api/v1/pam/settings';
  const version = (await site.call(person, path)).headers.get('etag') ?? '';
  const body = JSON.stringify({ modelConsent: true, moneyConsent: true, ...more });
  const response = await site.call(person, path, { method: 'PATCH', headers: { 'If-Match': version }, body });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

export async function openPam(page: Page): Promise<void> {
  await page.goto('/pam');
  await field(page).waitFor();
}

export const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Ask PAM or tell her' });

export async function say(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await field(page).press('Enter');
}

export const answers = (page: Page): Locator => page.getByRole('article', { name: 'PAM’s answer' });

/** Words by number, so that one that is missing or said twice shows. */
export const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index + 1}`).join(' ');

/** What is stored of a person's conversations. */
export async function storedMessages(
  site: Site,
  person: Person,
): Promise<{ role: string; text: string; state: string }[]> {
  const list = await (await site.call(person, '/api/v1/pam/conversations')).json();
  const all = await Promise.all(
    list.conversations.map(async ({ id }: { id: string }) => {
      const { messages } = await (await site.call(person, `/api/v1/pam/conversations/${id}`)).json();
      return messages;
    }),
  );
  return all.flat();
}

/** The five views of a fill-up: fills, expense, reading, what the vehicle has run, what it uses. */
export async function fiveViews(site: Site, person: Person & { vehicleId: string }) {
  const get = async (path: string) => await (await site.call(person, `/api/v1/${path}`)).json();
  const [fills, expenses, vehicles, stats, readings] = await Promise.all([
    get('fuel-logs'),
    get('expenses'),
    get('vehicles'),
    get(`fuel-logs/stats?vehicleId=${person.vehicleId}`),
    get(`odometer-readings?vehicleId=${person.vehicleId}`),
  ]);
  return {
    fills: fills.total,
    spent: expenses.sums[0]?.amountCents,
    reading: vehicles.rigs.find(({ vehicle }: { vehicle: { id: string } }) => vehicle.id === person.vehicleId).reading,
    litresPer100Km: stats.all.litresPer100Km,
    readings: readings.total,
  };
}

/** A word that no other test says. */
export const unheard = (): string => `code${randomUUID().slice(0, 8)}`;

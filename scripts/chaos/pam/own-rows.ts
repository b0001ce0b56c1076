import { randomUUID } from 'node:crypto';
import type { Person } from '../../../local/sign-up.ts';
import { askWell } from './ask.ts';

/** Names under which tools find rows, and the ids they must not be reachable by. */
export type OwnRows = { ids: string[]; vehicleId: string; tripId: string; stopId: string; planId: string };

export type Words = { stop: string; memory: string; plan: string; trip: string; note: string };
const USUAL: Words = {
  stop: 'Ceduna',
  memory: 'We need a powered site.',
  plan: 'Oil and filter',
  trip: 'Nullarbor',
  note: 'Two nights',
};

/** A rig, a trip with stops, a service, a fill, an expense, a memory and a timer, entered as the person would. */
export async function giveRows(url: string, person: Person, words: Partial<Words> = {}): Promise<OwnRows> {
  const { stop, memory, plan, trip, note } = { ...USUAL, ...words };
  const [vehicleId, trailerId, tripId, planId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const stops = ['Port Augusta', stop, 'Eucla'].map((name) => ({ id: randomUUID(), name }));
  const ids: string[] = [vehicleId, trailerId, tripId, planId, ...stops.map(({ id }) => id)];
  const today = new Date().toISOString().slice(0, 10);
  const post = async (path: string, body: { id: string } & Record<string, unknown>) => {
    await askWell(url, person, 'POST', `/v1/${path}`, body);
    if (!ids.includes(body.id)) ids.push(body.id);
  };
  await post('vehicles', {
    id: vehicleId,
    kind: 'tow',
    name: 'Prado',
    fuelType: 'diesel',
    startReading: 84_000,
    tankL: 87,
  });
  await post('vehicles', { id: trailerId, kind: 'caravan', name: 'Jayco', fuelType: 'none', startReading: 0 });
  await post('trips', { id: tripId, name: trip, startsOn: today, vehicleId, isTowing: true });
  for (const [index, one] of stops.entries()) {
    const at = { lat: -32.1 + index / 10, lng: 133.6 - index };
    await post('stops', { ...one, ...at, tripId, position: 1_000 * (index + 1), nights: 2, kind: 'camp', note });
  }
  await post('service-plans', {
    id: planId,
    vehicleId,
    name: plan,
    startOn: today,
    startReading: 84_000,
    everyReading: 10_000,
  });
  await askWell(url, person, 'POST', '/v1/expenses', {
    amountCents: 2_450,
    category: 'groceries',
    payee: 'Bakery',
    note,
    occurredOn: today,
  });
  await post('pam/memories', { id: randomUUID(), fact: memory });
  await post('timers', {
    id: randomUUID(),
    label: 'Potatoes',
    dueAt: new Date(Date.now() + 3 * 3_600_000).toISOString(),
  });
  return { ids, vehicleId, tripId, stopId: stops[1]?.id ?? '', planId };
}

import { randomUUID } from 'node:crypto';
import { today } from './expenses.ts';
import type { Person, Site } from './site.ts';

/** A vehicle with a van on it, made through the API; answers the vehicle's id. */
export async function giveRig(site: Site, person: Person): Promise<string> {
  const [id, trailerId] = [randomUUID(), randomUUID()];
  await post(site, person, 'vehicles', { id, name: 'Prado', kind: 'tow', fuelType: 'diesel', startReading: 84_000 });
  await post(site, person, 'vehicles', { id: trailerId, name: 'Jayco', kind: 'caravan' });
  await post(site, person, 'hitches', { towVehicleId: id, trailerId, hitchedOn: today(), fromKm: 84_000 });
  return id;
}

interface GivenFill {
  odometerKm: number;
  litres: number;
  filledOn?: string;
  isFull?: boolean;
  station?: string;
}

/** A fill-up at 1.910 a litre, made through the API; answers its id. */
export async function giveFill(site: Site, person: Person, vehicleId: string, given: GivenFill): Promise<string> {
  const id = randomUUID();
  const fill = { id, vehicleId, filledOn: today(), priceMilliPerL: 1_910, isTowing: true, ...given };
  await post(site, person, 'fuel-logs', fill);
  return id;
}

async function post(site: Site, person: Person, plural: string, body: object): Promise<void> {
  const response = await site.call(person, `/api/v1/${plural}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

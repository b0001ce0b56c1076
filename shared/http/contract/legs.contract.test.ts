import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routingEnvironment } from '../../../local/external/external-environment.ts';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { type Routing, routingOf } from '../../clients/routing.ts';
import type { Stop, Trip, TripPlan } from '../../contracts/trips.ts';
import { toPlaces } from '../../domain/geo.ts';
import { recalculateLegs } from '../../services/routing/recalculate-legs.ts';
import { service, startRecorder } from './jobs-target.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack } from './targets.ts';

const ROADS = routingEnvironment(stack.urls.external);
const CEDUNA = { lat: -32.127, lng: 133.673 };
const EUCLA = { lat: -31.68, lng: 128.88 };
const AT_SEA = { lat: -31.9, lng: 105 };
const sql = await openTestDatabase();
const routing = roadsAt(`${stack.urls.external}/ors`);

function roadsAt(url: string): Routing {
  const found = routingOf({ ROUTING_PROVIDER: 'openrouteservice', ROUTING_URL: url });
  if (!found) throw new Error('There is no routing service.');
  return found;
}

let recorder: Awaited<ReturnType<typeof startRecorder>>;
let person: Person;
let trip: string;

beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(async () => {
  recorder.close();
  await sql.end();
});

const target = nodeTarget(stack);
const plan = async () => (await callAs<TripPlan>(target, person, 'GET', `/v1/trips/${trip}`)).body;

async function newTrip(...places: { lat: number; lng: number }[]): Promise<string[]> {
  person = await newPerson();
  const body = { name: 'Nullarbor', startsOn: '2026-11-22' };
  trip = (await callAs<{ trip: Trip }>(target, person, 'POST', '/v1/trips', { body })).body.trip.id;
  const ids: string[] = [];
  for (const [at, place] of places.entries()) {
    const stop = { tripId: trip, position: at, name: `Stop ${at}`, ...place };
    ids.push((await callAs<{ stop: Stop }>(target, person, 'POST', '/v1/stops', { body: stop })).body.stop.id);
  }
  return ids;
}

const recalculate = (skip = 0, roads = routing) =>
  recalculateLegs(service, roads, { userId: person.id, tripId: trip, skip });

describe('road distances', () => {
  it('are found between the stops of a trip, for the places where they are', async () => {
    const [from, to] = await newTrip(CEDUNA, EUCLA);
    expect(await recalculate()).toEqual({ found: 1, noRoad: 0, saved: 1, left: 0 });
    const { legs } = await plan();
    expect(legs).toEqual([
      expect.objectContaining({
        fromStopId: from,
        toStopId: to,
        provider: 'OpenRouteService',
        places: toPlaces(CEDUNA, EUCLA),
        km: expect.closeTo(591.67, 1),
      }),
    ]);
    expect(legs[0]?.polyline.length).toBeGreaterThan(20);
  });

  it('found twice change nothing', async () => {
    await newTrip(CEDUNA, EUCLA);
    await recalculate();
    const before = await plan();
    expect(await recalculate()).toEqual({ found: 0, noRoad: 0, saved: 0, left: 0 });
    expect(await plan()).toEqual(before);
  });

  it('are found anew for a stop that has moved', async () => {
    const [, to] = await newTrip(CEDUNA, EUCLA);
    await recalculate();
    const moved = { lat: -31.45, lng: 130.9 };
    const headers = { 'if-match': '"1"' };
    await callAs(target, person, 'PATCH', `/v1/stops/${to}`, { body: moved, headers });
    expect(await recalculate()).toMatchObject({ found: 1, saved: 1 });
    expect((await plan()).legs.map(({ places }) => places)).toEqual([toPlaces(CEDUNA, moved)]);
  });

  it('that do not exist hold nobody back', async () => {
    await newTrip(AT_SEA, CEDUNA, EUCLA);
    expect(await recalculate()).toEqual({ found: 1, noRoad: 1, saved: 1, left: 0 });
    expect(await recalculate(1)).toEqual({ found: 0, noRoad: 0, saved: 0, left: 0 });
  });

  it('are not written when the service is away, and the run fails, to be tried again', async () => {
    await newTrip(CEDUNA, EUCLA);
    const away = roadsAt(`${stack.urls.external}/faulty/500/ors`);
    await expect(recalculate(0, away)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await plan()).legs).toEqual([]);
  });

  it('of a trip that is gone are nothing', async () => {
    await newTrip(CEDUNA);
    trip = randomUUID();
    expect(await recalculate()).toEqual({ found: 0, noRoad: 0, saved: 0, left: 0 });
  });
});

describe('asking for road distances', () => {
  const ask = (as = person, roads: Record<string, string> = ROADS) =>
    callAs<{ asked: boolean }>(
      nodeTarget(stack, { ...roads, QSTASH_URL: recorder.url }),
      as,
      'POST',
      '/v1/legs/recalc',
      { body: { tripId: trip } },
    );
  const runs = () =>
    sql`select state from private.job_runs where job = 'leg.recalc' and payload ->> 'tripId' = ${trip}`;

  it('makes one run, however often it is asked for', async () => {
    await newTrip(CEDUNA, EUCLA);
    expect(await ask()).toMatchObject({ status: 202, body: { asked: true } });
    expect(await ask()).toMatchObject({ status: 202, body: { asked: false } });
    expect(await runs()).toHaveLength(1);
  });

  it('costs no run where no routing service is set up', async () => {
    await newTrip(CEDUNA, EUCLA);
    expect(await ask(person, {})).toMatchObject({ status: 202, body: { asked: false } });
    expect(await runs()).toHaveLength(0);
  });

  it('is nothing for somebody else', async () => {
    await newTrip(CEDUNA, EUCLA);
    expect((await ask(await newPerson())).status).toBe(404);
    expect(await runs()).toHaveLength(0);
  });
});

describe.each(contractTargets())('POST /v1/legs/recalc on $name', (host) => {
  it('is refused naming the field', async () => {
    const body = { tripId: 'x' };
    expect(await callAs(host, await newPerson(), 'POST', '/v1/legs/recalc', { body })).toMatchObject({
      status: 400,
      body: { issues: [expect.objectContaining({ path: 'body.tripId' })] },
    });
  });
});

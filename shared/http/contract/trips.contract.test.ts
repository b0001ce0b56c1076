import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Expense, ExpensePage } from '../../contracts/expenses.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Stop, Trip, TripCosts, TripList, TripPlan, TripSchedule, TripSpending } from '../../contracts/trips.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const match = (version: number) => ({ 'if-match': `"${version}"` });
const CEDUNA = { lat: -32.1261, lng: 133.6727 };
const NUNDROO = { lat: -31.7911, lng: 132.225 };
const EUCLA = { lat: -31.6772, lng: 128.8893 };

describe.each(contractTargets())('trips on $name', (target) => {
  let person: Person;

  const post = <Body>(path: string, body: object, as = person) => callAs<Body>(target, as, 'POST', path, { body });
  const get = <Body>(path: string, as = person) => callAs<Body>(target, as, 'GET', path);
  const patch = <Body>(path: string, version: number, body: object, as = person) =>
    callAs<Body>(target, as, 'PATCH', path, { body, headers: match(version) });
  const addTrip = async (body: object = {}) =>
    (await post<{ trip: Trip }>('/v1/trips', { name: 'Nullarbor', startsOn: '2026-11-26', ...body })).body.trip;
  const addStop = async (tripId: string, position: number, name: string, body: object = {}) =>
    (await post<{ stop: Stop }>('/v1/stops', { tripId, position, name, ...body })).body.stop;
  const spend = async (tripId: string | null, amountCents: number, body: object = {}) =>
    (
      await post<{ expense: Expense }>('/v1/expenses', {
        amountCents,
        category: 'camp',
        occurredOn: '2026-11-26',
        tripId,
        ...body,
      })
    ).body.expense;

  beforeEach(async () => {
    person = await newPerson();
  });

  it('keep their stops in the order of position, and a move is one number', async () => {
    const trip = await addTrip();
    await addStop(trip.id, 1, 'Ceduna');
    await addStop(trip.id, 2, 'Nundroo');
    const third = await addStop(trip.id, 3, 'Eucla');
    const names = async () => (await get<TripPlan>(`/v1/trips/${trip.id}`)).body.stops.map(({ name }) => name);
    expect(await names()).toEqual(['Ceduna', 'Nundroo', 'Eucla']);
    expect((await patch(`/v1/stops/${third.id}`, 1, { position: 1.5 })).status).toBe(200);
    expect(await names()).toEqual(['Ceduna', 'Eucla', 'Nundroo']);
  });

  it('moving stop 3 above 2 computes the arrivals anew, and a ferry says how late one would be', async () => {
    const trip = await addTrip({ departAt: '09:00' });
    await addStop(trip.id, 1, 'Ceduna', CEDUNA);
    await addStop(trip.id, 2, 'Nundroo', { ...NUNDROO, arriveFixed: '2026-11-26T11:00' });
    const third = await addStop(trip.id, 3, 'Eucla', EUCLA);
    const plan = async () => (await get<TripSchedule>(`/v1/trips/${trip.id}/plan`)).body;
    const before = await plan();
    expect(before.stops.map(({ arriveAt }) => arriveAt)).toEqual([
      '2026-11-26T09:00',
      '2026-11-26T11:22',
      '2026-11-26T16:37',
    ]);
    expect(before.stops[1]).toMatchObject({ lateMinutes: 22, leg: { provider: null } });
    expect(before).toMatchObject({ isEstimate: true, range: null, rangeGap: 'vehicle' });
    await patch(`/v1/stops/${third.id}`, 1, { position: 1.5 });
    const after = await plan();
    expect(after.stops.map(({ stopId }) => stopId)[1]).toBe(third.id);
    expect(after.stops[2]?.lateMinutes).toBeGreaterThan(600);
    expect(after.km).toBeGreaterThan(before.km);
  });

  it('tell how far the fuel goes, and moving the fuel stop moves the dry point', async () => {
    const vehicle = { name: 'Prado', kind: 'tow', fuelType: 'diesel', tankL: 80, reservePct: 10 };
    const { id: vehicleId } = (await post<{ vehicle: { id: string } }>('/v1/vehicles', vehicle)).body.vehicle;
    const trip = await addTrip({ vehicleId, litresPer100Km: 18 });
    await addStop(trip.id, 1, 'Ceduna', CEDUNA);
    const fuel = await addStop(trip.id, 2, 'Nundroo', { ...NUNDROO, kind: 'fuel' });
    await addStop(trip.id, 3, 'Eucla', EUCLA);
    await addStop(trip.id, 4, 'Ceduna again', CEDUNA);
    const range = async () => (await get<TripSchedule>(`/v1/trips/${trip.id}/plan`)).body.range;
    const early = await range();
    expect(early?.dryPoint).toMatchObject({ lastFuelStopId: fuel.id });
    await patch(`/v1/stops/${fuel.id}`, 1, { position: 3.5 });
    const late = await range();
    expect(late?.dryPoint?.km).not.toBeCloseTo(early?.dryPoint?.km ?? 0, 0);
    expect(late?.dryPoint?.lastFuelStopId).toBeNull();
  });

  it('sum what was spent by day and category; the expense shows in Wins and in the trip', async () => {
    const trip = await addTrip();
    await addStop(trip.id, 1, 'Ceduna', { kind: 'camp', costEstimateCents: 12_000, nights: 2 });
    await spend(trip.id, 4_000);
    await spend(trip.id, 2_500);
    await spend(trip.id, 900, { category: 'groceries', occurredOn: '2026-11-27' });
    await spend(trip.id, 5_000, { currency: 'NZD' });
    await spend(null, 7_700);
    const { body } = await get<TripSpending>(`/v1/trips/${trip.id}/spending`);
    expect(body.cells).toEqual([
      { day: '2026-11-26', category: 'camp', currency: 'AUD', amountCents: 6_500, count: 2 },
      { day: '2026-11-26', category: 'camp', currency: 'NZD', amountCents: 5_000, count: 1 },
      { day: '2026-11-27', category: 'groceries', currency: 'AUD', amountCents: 900, count: 1 },
    ]);
    expect((await get<TripCosts>(`/v1/trips/${trip.id}/costs`)).body).toMatchObject({
      currency: 'AUD',
      estimateCents: 12_000,
      actualCents: 7_400,
      remainingCents: 4_600,
      otherCurrencies: [{ currency: 'NZD', amountCents: 5_000 }],
    });
    const listed = (await get<ExpensePage>(`/v1/expenses?trip=${trip.id}`)).body;
    expect(listed).toMatchObject({ total: 4, sums: expect.arrayContaining([{ currency: 'AUD', amountCents: 7_400 }]) });
    expect((await get<TripList>('/v1/trips')).body.trips[0]).toMatchObject({
      stopCount: 1,
      lastDay: '2026-11-28',
      spent: [
        { currency: 'AUD', amountCents: 7_400 },
        { currency: 'NZD', amountCents: 5_000 },
      ],
    });
  });

  it('follow a fill-up: 30 L made 35 L makes the trip dearer, deleted takes it out', async () => {
    const { id: vehicleId } = (
      await post<{ vehicle: { id: string } }>('/v1/vehicles', { name: 'Prado', kind: 'tow', fuelType: 'diesel' })
    ).body.vehicle;
    const trip = await addTrip({ vehicleId });
    const fill = { vehicleId, tripId: trip.id, filledOn: '2026-11-26', odometerKm: 84_500, priceMilliPerL: 2_000 };
    const { body } = await post<{ fuelLog: { id: string } }>('/v1/fuel-logs', { ...fill, litres: 30 });
    const spent = async () => (await get<TripCosts>(`/v1/trips/${trip.id}/costs`)).body.actualCents;
    expect(await spent()).toBe(6_000);
    await patch(`/v1/fuel-logs/${body.fuelLog.id}`, 1, { litres: 35, priceMilliPerL: 2_000 });
    expect(await spent()).toBe(7_000);
    await callAs(target, person, 'DELETE', `/v1/fuel-logs/${body.fuelLog.id}`, { headers: match(2) });
    expect(await spent()).toBe(0);
  });

  it('let an expense be put into a trip, moved and taken out of it', async () => {
    const [one, other] = [await addTrip(), await addTrip({ name: 'Tasmania' })];
    const expense = await spend(one.id, 4_000);
    expect(expense.tripId).toBe(one.id);
    const path = `/v1/expenses/${expense.id}`;
    expect((await patch<{ expense: Expense }>(path, 1, { tripId: other.id })).body.expense.tripId).toBe(other.id);
    expect((await patch<{ expense: Expense }>(path, 2, { payee: 'Big4' })).body.expense.tripId).toBe(other.id);
    expect((await patch<{ expense: Expense }>(path, 3, { tripId: null })).body.expense.tripId).toBeNull();
  });

  it('go and come back with their stops', async () => {
    const trip = await addTrip();
    await addStop(trip.id, 1, 'Ceduna');
    await callAs(target, person, 'DELETE', `/v1/trips/${trip.id}`, { headers: match(1) });
    expect((await get(`/v1/trips/${trip.id}`)).status).toBe(404);
    expect((await get<TripList>('/v1/trips')).body.trips).toEqual([]);
    await callAs(target, person, 'POST', `/v1/trips/${trip.id}/restore`, { headers: match(2) });
    expect((await get<TripPlan>(`/v1/trips/${trip.id}`)).body.stops).toHaveLength(1);
  });

  it('make one trip and one stop however often they are sent', async () => {
    const [trip, stop] = [randomUUID(), randomUUID()];
    for (let time = 0; time < 3; time += 1) {
      const key = (name: string) => ({ 'idempotency-key': `${name}-${trip}` });
      const body = { id: trip, name: 'Nullarbor', startsOn: '2026-11-26' };
      await callAs(target, person, 'POST', '/v1/trips', { body, headers: key('trip') });
      const at = { id: stop, tripId: trip, position: 1, name: 'Ceduna' };
      await callAs(target, person, 'POST', '/v1/stops', { body: at, headers: key('stop') });
    }
    expect((await get<TripPlan>(`/v1/trips/${trip}`)).body.stops.map(({ id }) => id)).toEqual([stop]);
  });

  it.each([
    ['a name that says nothing', '/v1/trips', { name: ' ', startsOn: '2026-11-26' }, 'body.name'],
    ['a day there is not', '/v1/trips', { name: 'x', startsOn: '2026-02-30' }, 'body.startsOn'],
    ['a time there is not', '/v1/trips', { name: 'x', startsOn: '2026-11-26', departAt: '25:00' }, 'body.departAt'],
    ['half a place', '/v1/stops', { tripId: randomUUID(), position: 1, name: 'x', lat: 1 }, 'body.lat'],
    [
      'a place off the earth',
      '/v1/stops',
      { tripId: randomUUID(), position: 1, name: 'x', lat: 91, lng: 0 },
      'body.lat',
    ],
    ['a kind nobody knows', '/v1/stops', { tripId: randomUUID(), position: 1, name: 'x', kind: 'moon' }, 'body.kind'],
  ])('refuse %s, naming the field', async (_, path, body, field) => {
    const answer = await post<Problem>(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.issues?.map((issue) => issue.path)).toContain(field);
  });

  it('are nobody else’s: not read, not changed, not given stops or expenses', async () => {
    const trip = await addTrip();
    const stop = await addStop(trip.id, 1, 'Ceduna');
    const stranger = await newPerson();
    for (const path of ['', '/plan', '/costs', '/spending']) {
      expect((await get(`/v1/trips/${trip.id}${path}`, stranger)).status).toBe(404);
    }
    expect((await get(`/v1/stops/${stop.id}`, stranger)).status).toBe(404);
    expect((await patch(`/v1/stops/${stop.id}`, 1, { name: 'Mine' }, stranger)).status).toBe(404);
    expect((await patch(`/v1/trips/${trip.id}`, 1, { name: 'Mine' }, stranger)).status).toBe(404);
    const at = { tripId: trip.id, position: 2, name: 'Mine' };
    expect((await post('/v1/stops', at, stranger)).status).toBeGreaterThanOrEqual(400);
    const expense = { amountCents: 1, category: 'camp', occurredOn: '2026-11-26', tripId: trip.id };
    expect((await post('/v1/expenses', expense, stranger)).status).toBeGreaterThanOrEqual(400);
    expect((await get<TripList>('/v1/trips', stranger)).body.trips).toEqual([]);
    expect((await get<ExpensePage>(`/v1/expenses?trip=${trip.id}`, stranger)).body.total).toBe(0);
    expect((await get<TripPlan>(`/v1/trips/${trip.id}`)).body.stops).toHaveLength(1);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Expense, ExpensePage } from '../../contracts/expenses.ts';
import type { FuelHistory, FuelLog, FuelLogPage, FuelStats, StationList } from '../../contracts/fuel-logs.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { TripSpending } from '../../contracts/trips.ts';
import type { VehicleList } from '../../contracts/vehicles.ts';
import { callAs, contractTargets, newPerson, type Target } from './targets.ts';

type Answer = { fuelLog: FuelLog };

const FULL = { filledOn: '2026-11-20', odometerKm: 84_210, litres: 71, priceMilliPerL: 1_900, isTowing: true };
const PART = {
  filledOn: '2026-11-22',
  odometerKm: 84_500,
  litres: 30,
  totalCents: 5_730,
  isFull: false,
  isTowing: true,
};
const LAST = { filledOn: '2026-11-23', odometerKm: 84_710, litres: 62, totalCents: 11_840, isTowing: true };
const match = (version: number) => ({ 'if-match': `"${version}"` });

describe.each(contractTargets())('fuel logs on $name', (target) => {
  let person: Person;
  let stranger: Person;
  let vehicleId: string;
  const call = <Body>(method: string, path: string, body?: object, headers?: Record<string, string>) =>
    callAs<Body>(target, person, method, path, { ...(body ? { body } : {}), ...(headers ? { headers } : {}) });
  const fill = (body: object, headers?: Record<string, string>) =>
    call<Answer>('POST', '/v1/fuel-logs', { vehicleId, ...body }, headers);
  const stats = async (id: string) => (await call<FuelStats>('GET', `/v1/fuel-logs/stats?vehicleId=${id}`)).body;
  const list = async (query: string) => (await call<FuelLogPage>('GET', `/v1/fuel-logs?${query}`)).body;

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
    vehicleId = await addVehicle(target, person, 'Prado');
  });

  it('writes a fill-up, its expense and its odometer reading with one request, all under the id the client chose', async () => {
    const id = randomUUID();
    const { status, headers, body } = await fill({ ...LAST, id, station: 'BP Ceduna' });
    expect(status).toBe(201);
    expect(headers.get('etag')).toMatch(/^(W\/)?"1"$/);
    expect(body.fuelLog).toMatchObject({ ...LAST, id, priceMilliPerL: 1_910, currency: 'AUD', isFull: true });
    const expense = await call<{ expense: Expense }>('GET', `/v1/expenses/${id}`);
    expect(expense.body.expense).toMatchObject({
      amountCents: 11_840,
      category: 'fuel',
      payee: 'BP Ceduna',
      occurredOn: LAST.filledOn,
      source: 'fuel',
    });
    expect(await readingOf(target, person, vehicleId)).toBe(84_710);
  });

  it('shows 18.4 for the full tank and nothing for the part, in any order of entry', async () => {
    for (const order of [
      [FULL, PART, LAST],
      [LAST, PART, FULL],
      [PART, LAST, FULL],
    ]) {
      vehicleId = await addVehicle(target, person, 'Prado');
      for (const entry of order) await fill(entry);
      const { fuelLogs, total, litres } = await list(`vehicleId=${vehicleId}`);
      expect(fuelLogs.map(({ odometerKm, litresPer100Km }) => [odometerKm, litresPer100Km])).toEqual([
        [84_710, 18.4],
        [84_500, null],
        [84_210, null],
      ]);
      expect({ total, litres }).toEqual({ total: 3, litres: 163 });
      expect((await stats(vehicleId)).towing).toEqual({ litres: 92, km: 500, stretches: 1, litresPer100Km: 18.4 });
    }
  });

  it('follows a changed part in log, statistics and trip cost, and a deletion everywhere; undo brings all back', async () => {
    vehicleId = await addVehicle(target, person, 'Prado');
    const trip = await call<{ trip: { id: string } }>('POST', '/v1/trips', { name: 'West', startsOn: '2026-11-20' });
    const tripId = trip.body.trip.id;
    await fill({ ...FULL, tripId });
    const part = (await fill({ ...PART, tripId })).body.fuelLog;
    await fill({ ...LAST, tripId });
    const spent = async () =>
      (await call<TripSpending>('GET', `/v1/trips/${tripId}/spending`)).body.cells.reduce(
        (sum, { amountCents }) => sum + amountCents,
        0,
      );
    expect(await spent()).toBe(13_490 + 5_730 + 11_840);

    const path = `/v1/fuel-logs/${part.id}`;
    const changed = await call<Answer>('PATCH', path, { litres: 35 }, match(1));
    expect(changed.body.fuelLog).toMatchObject({ litres: 35, priceMilliPerL: 1_910, totalCents: 6_685, version: 2 });
    const [newest] = (await list(`vehicleId=${vehicleId}`)).fuelLogs;
    expect(newest?.litresPer100Km).toBe(19.4);
    expect((await stats(vehicleId)).all.litresPer100Km).toBe(19.4);
    expect(await spent()).toBe(13_490 + 6_685 + 11_840);

    const last = newest?.id ?? '';
    await call('DELETE', `/v1/fuel-logs/${last}`, undefined, match(1));
    expect((await call('GET', `/v1/expenses/${last}`)).status).toBe(404);
    expect(await readingOf(target, person, vehicleId)).toBe(84_500);
    expect(await spent()).toBe(13_490 + 6_685);
    expect((await stats(vehicleId)).all.litresPer100Km).toBeNull();

    await call('POST', `/v1/fuel-logs/${last}/restore`, undefined, match(2));
    expect((await call('GET', `/v1/expenses/${last}`)).status).toBe(200);
    expect(await readingOf(target, person, vehicleId)).toBe(84_710);
    expect(await spent()).toBe(13_490 + 6_685 + 11_840);
    expect((await stats(vehicleId)).all.litresPer100Km).toBe(19.4);
  });

  it('refuses a change of the expense that a fill-up brought, and says where it can be changed', async () => {
    const { id } = (await fill({ ...FULL, odometerKm: null })).body.fuelLog;
    for (const [method, path, body] of [
      ['PATCH', `/v1/expenses/${id}`, { amountCents: 1 }],
      ['DELETE', `/v1/expenses/${id}`, undefined],
    ] as const) {
      const answer = await call<Problem>(method, path, body, match(1));
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
    expect((await call<{ expense: Expense }>('GET', `/v1/expenses/${id}`)).body.expense.amountCents).toBe(13_490);
  });

  it('makes the third of litres, price and total, and refuses three that disagree, naming the mismatch', async () => {
    const bare = { filledOn: '2026-11-23' };
    expect((await fill({ ...bare, litres: 62, priceMilliPerL: 1_910 })).body.fuelLog.totalCents).toBe(11_842);
    expect((await fill({ ...bare, totalCents: 11_840, priceMilliPerL: 1_910 })).body.fuelLog.litres).toBe(61.99);
    expect((await fill({ ...bare, litres: 62, priceMilliPerL: 1_910, totalCents: 11_840 })).status).toBe(201);
    const wrong = await call<Problem>('POST', '/v1/fuel-logs', {
      ...bare,
      vehicleId,
      litres: 62,
      priceMilliPerL: 1_910,
      totalCents: 12_000,
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'body.totalCents', message: expect.stringContaining('118.42, not 120.00') }] },
    });
    expect((await fill({ ...bare, litres: 62 })).status).toBe(400);
  });

  it.each([
    [{ litres: 0, totalCents: 100 }, 'body.litres'],
    [{ litres: 62, totalCents: 0 }, 'body.totalCents'],
    [{ litres: 62, totalCents: 100, filledOn: '2026-02-30' }, 'body.filledOn'],
    [{ litres: 62, totalCents: 100, odometerKm: -1 }, 'body.odometerKm'],
    [{ litres: 62, totalCents: 100, vehicleId: 'Prado' }, 'body.vehicleId'],
    [{ litres: 62, totalCents: 100, vehicleId: '00000000-0000-4000-8000-00000000dead' }, 'body.vehicleId'],
    [{ litres: 62, totalCents: 100, userId: '00000000-0000-4000-8000-00000000dead' }, 'body.userId'],
  ])('refuses %j, naming the field', async (body, path) => {
    const answer = await fill({ filledOn: '2026-11-23', ...body });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });

  it('answers a repeated request as the first time, with no second effect', async () => {
    vehicleId = await addVehicle(target, person, 'Prado');
    const key = { 'idempotency-key': randomUUID() };
    const first = await fill(LAST, key);
    expect(await fill(LAST, key)).toMatchObject({ status: 201, body: first.body });
    expect((await list(`vehicleId=${vehicleId}`)).total).toBe(1);
  });

  it('lists by filter and by page, newest first, with totals that are true for the filter', async () => {
    vehicleId = await addVehicle(target, person, 'Prado');
    const other = await addVehicle(target, person, 'Generator');
    for (const entry of [FULL, PART, LAST])
      await fill({ ...entry, station: entry === PART ? 'Nullarbor' : 'BP Ceduna' });
    await fill({ ...LAST, vehicleId: other, isTowing: false, litres: 5, totalCents: 1_000 });
    const first = await list(`vehicleId=${vehicleId}&limit=2`);
    expect(first).toMatchObject({ total: 3, litres: 163, sums: [{ currency: 'AUD', amountCents: 31_060 }] });
    const second = await list(`vehicleId=${vehicleId}&limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ total: 3, nextCursor: null });
    expect([...first.fuelLogs, ...second.fuelLogs].map(({ odometerKm }) => odometerKm)).toEqual([
      84_710, 84_500, 84_210,
    ]);
    expect(
      (await list(`vehicleId=${vehicleId}&station=bp%20ceduna`)).fuelLogs.map((one) => one.litresPer100Km),
    ).toEqual([18.4, null]);
    expect((await list(`vehicleId=${other}&isTowing=true`)).total).toBe(0);
    expect((await list(`vehicleId=${other}&isTowing=false`)).total).toBe(1);
    expect((await list(`vehicleId=${vehicleId}&from=2026-11-23`)).total).toBe(1);
  });

  it('tells the whole history oldest first, and where one has filled up, the latest first', async () => {
    vehicleId = await addVehicle(target, person, 'Prado');
    for (const entry of [LAST, FULL]) await fill({ ...entry, station: entry === FULL ? 'Nundroo' : 'BP Ceduna' });
    const history = await call<FuelHistory>('GET', `/v1/fuel-logs/history?vehicleId=${vehicleId}`);
    expect(history.body.isWhole).toBe(true);
    expect(history.body.fuelLogs.map(({ odometerKm }) => odometerKm)).toEqual([84_210, 84_710]);
    const { stations } = (await call<StationList>('GET', '/v1/fuel-logs/stations')).body;
    expect(stations.slice(0, 2).map(({ station }) => station)).toContain('BP Ceduna');
    expect(stations.find(({ station }) => station === 'Nundroo')).toMatchObject({
      lastOn: '2026-11-20',
      priceMilliPerL: 1_900,
      currency: 'AUD',
    });
  });

  it('shows nothing of another person, on any route, not even that an id exists', async () => {
    const { id } = (await fill(LAST)).body.fuelLog;
    const path = `/v1/fuel-logs/${id}`;
    const as = (method: string, where: string, body?: object) =>
      callAs<Problem>(target, stranger, method, where, { ...(body ? { body } : {}), headers: match(1) });
    const refused = await Promise.all([
      as('GET', path),
      as('PATCH', path, { note: 'mine' }),
      as('DELETE', path),
      as('POST', `${path}/restore`),
      as('GET', `/v1/fuel-logs/stats?vehicleId=${vehicleId}`),
    ]);
    for (const answer of refused) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    // A vehicle that is not theirs is one that does not exist.
    const filled = await as('POST', '/v1/fuel-logs', { ...LAST, vehicleId });
    expect(filled).toMatchObject({ status: 400, body: { issues: [{ path: 'body.vehicleId' }] } });
    for (const where of [`?vehicleId=${vehicleId}`, `/history?vehicleId=${vehicleId}`, '/stations']) {
      expect(JSON.stringify((await as('GET', `/v1/fuel-logs${where}`)).body)).not.toContain('2026');
    }
  });

  it('answers a total over expenses that agrees with the fills', async () => {
    const { body } = await call<ExpensePage>('GET', '/v1/expenses?category=fuel&limit=1');
    const fills = await list('limit=1');
    expect(body.sums).toEqual(fills.sums);
    expect(body.total).toBe(fills.total);
  });
});

async function addVehicle(target: Target, person: Person, name: string): Promise<string> {
  const body = { name, kind: 'tow', fuelType: 'diesel' };
  const answer = await callAs<{ vehicle: { id: string } }>(target, person, 'POST', '/v1/vehicles', { body });
  return answer.body.vehicle.id;
}

async function readingOf(target: Target, person: Person, vehicleId: string): Promise<number | undefined> {
  const { body } = await callAs<VehicleList>(target, person, 'GET', '/v1/vehicles');
  return body.rigs.find(({ vehicle }) => vehicle.id === vehicleId)?.reading;
}

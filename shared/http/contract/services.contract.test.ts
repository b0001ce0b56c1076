import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { ExpensePage } from '../../contracts/expenses.ts';
import type { Problem } from '../../contracts/problem.ts';
import type {
  PlannedService,
  ServicePlan,
  ServicePlanList,
  ServiceRecord,
  ServiceRecordPage,
} from '../../contracts/services.ts';
import type { Vehicle, VehicleList } from '../../contracts/vehicles.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const OIL = {
  name: 'Engine oil',
  everyMonths: 12,
  everyReading: 10_000,
  startOn: '2026-01-31',
  startReading: 80_000,
};

describe.each(contractTargets())('services on $name', (target) => {
  let person: Person;
  let stranger: Person;
  let prado: Vehicle;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const post = <Body>(path: string, body: object, headers: Record<string, string> = {}, who = person) =>
    callAs<Body>(target, who, 'POST', path, { body, headers });
  const read = async <Body>(path: string, who = person) => (await callAs<Body>(target, who, 'GET', path)).body;

  const addVehicle = async (body: object = {}, who = person) =>
    (
      await post<{ vehicle: Vehicle }>(
        '/v1/vehicles',
        { name: 'Prado', kind: 'tow', startReading: 80_000, ...body },
        {},
        who,
      )
    ).body.vehicle;
  const addPlan = async (vehicleId: string, body: object = {}) =>
    (await post<{ servicePlan: ServicePlan }>('/v1/service-plans', { ...OIL, vehicleId, ...body })).body.servicePlan;
  const addRecord = async (body: object) =>
    (await post<{ serviceRecord: ServiceRecord }>('/v1/service-records', { name: 'Engine oil', ...body })).body
      .serviceRecord;
  const plannedOf = async (plan: ServicePlan): Promise<PlannedService> => {
    const { services } = await read<ServicePlanList>(`/v1/service-plans?vehicleId=${plan.vehicleId}`);
    const found = services.find((service) => service.plan.id === plan.id);
    if (!found) throw new Error('the plan is not in the list');
    return found;
  };
  const vehicleReading = async (id: string) =>
    (await read<VehicleList>('/v1/vehicles')).rigs.find(({ vehicle }) => vehicle.id === id)?.reading;
  const expensesNoted = (note: string) => read<ExpensePage>(`/v1/expenses?q=${note}`);

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
    prado = await addVehicle();
  });

  it('counts a plan from its start until it was done, then from when it was done last', async () => {
    const vehicle = await addVehicle();
    const plan = await addPlan(vehicle.id);
    expect(plan).toMatchObject({ ...OIL, warnDays: 30, warnReading: 1_000, version: 1 });
    expect((await plannedOf(plan)).due).toMatchObject({
      lastDoneOn: null,
      dueOn: '2027-01-31',
      dueReading: 90_000,
      remaining: 10_000,
    });

    const record = await addRecord({ vehicleId: vehicle.id, planId: plan.id, doneOn: '2026-08-31', reading: 91_500 });
    expect((await plannedOf(plan)).due).toMatchObject({
      lastDoneOn: '2026-08-31',
      lastReading: 91_500,
      dueOn: '2027-08-31',
      dueReading: 101_500,
      remaining: 10_000,
    });
    const before = await addRecord({ vehicleId: vehicle.id, planId: plan.id, doneOn: '2026-03-01', reading: 84_000 });
    const { done, due } = await plannedOf(plan);
    expect(done.map(({ id }) => id)).toEqual([record.id, before.id]);
    expect(due.dueReading).toBe(101_500);

    await callAs(target, person, 'DELETE', `/v1/service-records/${record.id}`, { headers: match(1) });
    expect((await plannedOf(plan)).due).toMatchObject({
      lastDoneOn: '2026-03-01',
      dueOn: '2027-03-01',
      dueReading: 94_000,
    });
    await callAs(target, person, 'PATCH', `/v1/service-records/${before.id}`, {
      body: { doneOn: '2026-02-28', reading: 83_000 },
      headers: match(1),
    });
    expect((await plannedOf(plan)).due).toMatchObject({ dueOn: '2027-02-28', dueReading: 93_000 });
  });

  it('makes one expense and one reading of a service, which follow its changes, go with it and come back', async () => {
    const vehicle = await addVehicle();
    const note = `svc${randomUUID().slice(0, 8)}`;
    const record = await addRecord({
      vehicleId: vehicle.id,
      doneOn: '2026-10-01',
      reading: 84_210,
      costCents: 24_050,
      workshop: 'Ceduna Auto',
      note,
    });
    expect(await expensesNoted(note)).toMatchObject({
      total: 1,
      expenses: [{ id: record.id, amountCents: 24_050, category: 'vehicle', payee: 'Ceduna Auto', source: 'service' }],
    });
    expect(await vehicleReading(vehicle.id)).toBe(84_210);

    const path = `/v1/service-records/${record.id}`;
    const change = { costCents: 30_000, reading: 84_300, workshop: '' };
    await callAs(target, person, 'PATCH', path, { body: change, headers: match(1) });
    expect(await expensesNoted(note)).toMatchObject({
      total: 1,
      expenses: [{ amountCents: 30_000, payee: 'Engine oil' }],
    });
    expect(await vehicleReading(vehicle.id)).toBe(84_300);

    await callAs(target, person, 'DELETE', path, { headers: match(2) });
    expect((await expensesNoted(note)).total).toBe(0);
    expect(await vehicleReading(vehicle.id)).toBe(80_000);
    await callAs(target, person, 'POST', `${path}/restore`, { headers: match(3) });
    expect(await expensesNoted(note)).toMatchObject({ total: 1, expenses: [{ amountCents: 30_000 }] });
    expect(await vehicleReading(vehicle.id)).toBe(84_300);

    await callAs(target, person, 'PATCH', path, { body: { costCents: null, reading: null }, headers: match(4) });
    expect((await expensesNoted(note)).total).toBe(0);
    expect(await vehicleReading(vehicle.id)).toBe(80_000);
  });

  it('does not let the expense of a service be changed by itself', async () => {
    const record = await addRecord({ vehicleId: prado.id, doneOn: '2026-10-01', costCents: 100 });
    const path = `/v1/expenses/${record.id}`;
    const answer = await callAs<Problem>(target, person, 'PATCH', path, {
      body: { amountCents: 1 },
      headers: match(1),
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('counts what is towed by the kilometres it was towed', async () => {
    const tow = await addVehicle({ name: 'Tow' });
    const van = await addVehicle({ name: 'Van', kind: 'caravan', startReading: 5_000 });
    const plan = await addPlan(van.id, { name: 'Bearings', startReading: 5_000, everyMonths: null });
    const hitch = { towVehicleId: tow.id, trailerId: van.id, hitchedOn: '2026-11-01', fromKm: 80_400 };
    await post('/v1/hitches', { ...hitch, unhitchedOn: '2026-11-10', toKm: 81_000 });
    await post('/v1/odometer-readings', { vehicleId: tow.id, reading: 82_000, readOn: '2026-11-15' });
    expect((await plannedOf(plan)).due).toMatchObject({ dueReading: 15_000, remaining: 9_400 });
    const done = await post<{ serviceRecord: ServiceRecord }>(`/v1/service-plans/${plan.id}/complete`, {
      doneOn: '2026-11-15',
    });
    expect(done).toMatchObject({
      status: 201,
      body: { serviceRecord: { planId: plan.id, vehicleId: van.id, name: 'Bearings', reading: null } },
    });
    // Written down without a reading: what the van had that day.
    expect((await plannedOf(plan)).due).toMatchObject({ lastReading: 5_600, dueReading: 15_600, remaining: 10_000 });
  });

  it('projects by the readings of the last 90 days', async () => {
    const vehicle = await addVehicle();
    const plan = await addPlan(vehicle.id, { everyMonths: null });
    const { today } = await read<ServicePlanList>('/v1/service-plans');
    const ago = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
    const drive = (reading: number, days: number) =>
      post('/v1/odometer-readings', { vehicleId: vehicle.id, reading, readOn: ago(days) });
    await drive(80_500, 100);
    expect((await plannedOf(plan)).due).toMatchObject({ remaining: 9_500, projectedOn: null, state: 'ok' });
    await drive(81_000, 20);
    await drive(83_000, 0);
    // 100 km a day from 81,000 on; the reading of 100 days ago no longer counts.
    expect((await plannedOf(plan)).due).toMatchObject({ remaining: 7_000, projectedOn: ago(-70), state: 'ok' });
    await callAs(target, person, 'PATCH', `/v1/service-plans/${plan.id}`, {
      body: { warnDays: 70 },
      headers: match(1),
    });
    expect((await plannedOf(plan)).due).toMatchObject({ state: 'soon', basis: 'reading' });
    await drive(90_000.5, 0);
    expect((await plannedOf(plan)).due).toMatchObject({ state: 'overdue', remaining: -0.5, dueReading: 90_000 });
  });

  it('pages through the history once, with costs of the whole filter on every page', async () => {
    const vehicle = await addVehicle();
    const days = ['2026-10-01', '2026-10-02', '2026-10-02', '2026-11-01'];
    for (const [index, doneOn] of days.entries()) {
      await addRecord({
        vehicleId: vehicle.id,
        name: `Job ${index}`,
        doneOn,
        costCents: index === 0 ? null : 100 + index,
      });
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `vehicleId=${vehicle.id}&to=2026-10-31&limit=2${cursor && `&cursor=${cursor}`}`;
      const page: ServiceRecordPage = await read(`/v1/service-records?${query}`);
      expect(page).toMatchObject({ total: 3, sums: [{ currency: 'AUD', costCents: 203 }] });
      seen.push(...page.serviceRecords.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Job 2', 'Job 1', 'Job 0']);
    const forged = await callAs<Problem>(target, person, 'GET', '/v1/service-records?cursor=AAAA');
    expect(forged).toMatchObject({ status: 400, body: { issues: [{ path: 'query.cursor' }] } });
  });

  it('names every field that is wrong', async () => {
    const wrong = { vehicleId: prado.id, name: ' ', startOn: '2026-02-30', everyReading: 0, colour: 'red' };
    const answer = await post<Problem>('/v1/service-plans', wrong);
    expect(answer.status).toBe(400);
    expect(answer.body.issues?.map(({ path }) => path).sort()).toEqual([
      'body.colour',
      'body.everyReading',
      'body.name',
      'body.startOn',
    ]);
    const never = await post<Problem>('/v1/service-plans', { vehicleId: prado.id, name: 'Oil', startOn: '2026-01-01' });
    expect(never).toMatchObject({ status: 400, body: { issues: [{ path: 'body.everyMonths' }] } });
    const record = { vehicleId: prado.id, name: 'Oil', doneOn: '2026-10-01' };
    expect(await post<Problem>('/v1/service-records', { ...record, costCents: 0 })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'body.costCents' }] },
    });
    expect(await post<Problem>('/v1/service-records', { ...record, vehicleId: randomUUID() })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'body.vehicleId' }] },
    });
  });

  it('does not count what was done to one vehicle for the plan of another', async () => {
    const plan = await addPlan(prado.id);
    const other = await addVehicle();
    const record = { vehicleId: other.id, planId: plan.id, name: 'Oil', doneOn: '2026-10-01' };
    expect(await post<Problem>('/v1/service-records', record)).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'body.planId' }] },
    });
    const apart = await addRecord({ vehicleId: other.id, doneOn: '2026-10-01' });
    const moved = await callAs<Problem>(target, person, 'PATCH', `/v1/service-records/${apart.id}`, {
      body: { planId: plan.id },
      headers: match(1),
    });
    expect(moved).toMatchObject({ status: 400, body: { issues: [{ path: 'body.planId' }] } });
  });

  it('refuses a plan that is left without an interval', async () => {
    const plan = await addPlan(prado.id, { everyMonths: null });
    const answer = await callAs<Problem>(target, person, 'PATCH', `/v1/service-plans/${plan.id}`, {
      body: { everyReading: null },
      headers: match(1),
    });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: 'body.everyMonths' }] } });
  });

  it('shows nothing of another person, and takes nothing for their vehicles and plans', async () => {
    const plan = await addPlan(prado.id);
    const record = await addRecord({ vehicleId: prado.id, planId: plan.id, doneOn: '2026-10-01', reading: 81_000 });
    for (const path of [`/v1/service-plans/${plan.id}`, `/v1/service-records/${record.id}`]) {
      const tries = await Promise.all([
        callAs<Problem>(target, stranger, 'GET', path),
        callAs<Problem>(target, stranger, 'PATCH', path, { body: { name: 'Mine' }, headers: match(1) }),
        callAs<Problem>(target, stranger, 'DELETE', path, { headers: match(1) }),
        callAs<Problem>(target, stranger, 'POST', `${path}/restore`, { headers: match(1) }),
      ]);
      for (const answer of tries) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    const complete = await post<Problem>(
      `/v1/service-plans/${plan.id}/complete`,
      { doneOn: '2026-10-01' },
      {},
      stranger,
    );
    expect(complete).toMatchObject({ status: 404 });
    const theirs = { vehicleId: prado.id, name: 'Oil', doneOn: '2026-10-01', startOn: '2026-10-01', everyMonths: 1 };
    const { doneOn: _done, ...asPlan } = theirs;
    expect(await post<Problem>('/v1/service-plans', asPlan, {}, stranger)).toMatchObject({ status: 400 });
    const { startOn: _start, everyMonths: _months, ...asRecord } = theirs;
    expect(await post<Problem>('/v1/service-records', asRecord, {}, stranger)).toMatchObject({ status: 400 });
    expect(await read<ServicePlanList>('/v1/service-plans', stranger)).toMatchObject({
      services: [],
      uses: [],
      workshops: [],
    });
    expect(await read<ServiceRecordPage>('/v1/service-records', stranger)).toMatchObject({ total: 0, sums: [] });
  });
});

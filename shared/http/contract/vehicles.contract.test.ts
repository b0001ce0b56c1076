import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Hitch, HitchList, OdometerReadingPage, Rig, Vehicle, VehicleList } from '../../contracts/vehicles.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const match = (version: number) => ({ 'if-match': `"${version}"` });

describe.each(contractTargets())('vehicles on $name', (target) => {
  let person: Person;
  let prado: string;
  let van: string;

  const post = <Body>(path: string, body: object, as = person) => callAs<Body>(target, as, 'POST', path, { body });
  const addVehicle = async (kind: string, name: string, startReading: number) =>
    (await post<{ vehicle: Vehicle }>('/v1/vehicles', { kind, name, startReading })).body.vehicle.id;
  const read = (vehicleId: string, reading: number, readOn: string) =>
    post('/v1/odometer-readings', { vehicleId, reading, readOn });
  const hitch = (body: object = {}) =>
    post<{ hitch: Hitch }>('/v1/hitches', {
      towVehicleId: prado,
      trailerId: van,
      hitchedOn: '2026-11-01',
      fromKm: 84_000,
      ...body,
    });
  const change = <Body>(path: string, version: number, body: object, as = person) =>
    callAs<Body>(target, as, 'PATCH', path, { body, headers: match(version) });
  const rigs = async (as = person) => (await callAs<VehicleList>(target, as, 'GET', '/v1/vehicles')).body.rigs;
  const rigOf = async (id: string) => (await rigs()).find(({ vehicle }) => vehicle.id === id) as Rig;

  beforeEach(async () => {
    person = await newPerson();
    prado = await addVehicle('tow', 'Prado', 84_000);
    van = await addVehicle('caravan', 'Jayco', 12_000);
  });

  it('list what a person has in the order it was added, each with what it has run', async () => {
    expect((await rigs()).map(({ vehicle, reading, hitch }) => [vehicle.name, reading, hitch])).toEqual([
      ['Prado', 84_000, null],
      ['Jayco', 12_000, null],
    ]);
    await read(prado, 84_500, '2026-11-20');
    expect(await rigOf(prado)).toMatchObject({ reading: 84_500, readOn: '2026-11-20' });
  });

  it('600 km towing move the caravan 600, solo 0', async () => {
    const { hitch: on } = (await hitch()).body;
    expect(await rigOf(van)).toMatchObject({ reading: 12_000, hitch: { id: on.id, toKm: null } });
    await read(prado, 84_600, '2026-11-02');
    expect((await rigOf(van)).reading).toBe(12_600);
    await change(`/v1/hitches/${on.id}`, 1, { unhitchedOn: '2026-11-02', toKm: 84_600 });
    await read(prado, 85_200, '2026-11-05');
    expect(await rigOf(prado)).toMatchObject({ reading: 85_200, hitch: null });
    expect(await rigOf(van)).toMatchObject({ reading: 12_600, hitch: null });
  });

  it('a mistyped odometer does no harm: the highest reading counts, and deleting a wrong one mends it', async () => {
    await read(prado, 84_500, '2026-11-20');
    expect((await read(prado, 8_460, '2026-11-21')).status).toBe(201);
    expect((await rigOf(prado)).reading).toBe(84_500);
    const wrong = await post<{ odometerReading: { id: string } }>('/v1/odometer-readings', {
      vehicleId: prado,
      reading: 845_100,
      readOn: '2026-11-22',
    });
    expect((await rigOf(prado)).reading).toBe(845_100);
    const path = `/v1/odometer-readings/${wrong.body.odometerReading.id}`;
    await callAs(target, person, 'DELETE', path, { headers: match(1) });
    expect(await rigOf(prado)).toMatchObject({ reading: 84_500, readOn: '2026-11-20' });
  });

  it('a hitch is a reading of the tow vehicle at both ends, which cannot be changed by itself', async () => {
    const { hitch: on } = (await hitch({ fromKm: 84_100, unhitchedOn: '2026-11-03', toKm: 84_700 })).body;
    const list = () => callAs<OdometerReadingPage>(target, person, 'GET', `/v1/odometer-readings?vehicleId=${prado}`);
    const { readings, total } = (await list()).body;
    expect([total, readings.map(({ reading, source }) => [reading, source])]).toEqual([
      2,
      [
        [84_700, 'hitch'],
        [84_100, 'hitch'],
      ],
    ]);
    expect(readings[1]?.id).toBe(on.id);
    const direct = await change<Problem>(`/v1/odometer-readings/${on.id}`, 1, { reading: 1 });
    expect(direct).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await callAs(target, person, 'DELETE', `/v1/hitches/${on.id}`, { headers: match(1) });
    expect((await list()).body.total).toBe(0);
    expect((await rigOf(van)).reading).toBe(12_000);
  });

  it('pages readings, newest first, with a true total', async () => {
    for (const day of ['01', '02', '03', '04', '05']) await read(prado, 84_000 + Number(day), `2026-11-${day}`);
    const page = (cursor = '') =>
      callAs<OdometerReadingPage>(
        target,
        person,
        'GET',
        `/v1/odometer-readings?vehicleId=${prado}&limit=2${cursor && `&cursor=${cursor}`}`,
      );
    const seen: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { readings, nextCursor, total }: OdometerReadingPage = (await page(cursor)).body;
      expect(total).toBe(5);
      seen.push(...readings.map(({ reading }) => reading));
      cursor = nextCursor;
    }
    expect(seen).toEqual([84_005, 84_004, 84_003, 84_002, 84_001]);
  });

  it.each([
    ['a caravan that tows', { towVehicleId: 'van', trailerId: 'van2' }, 'body.towVehicleId'],
    ['a car that is towed', { towVehicleId: 'prado', trailerId: 'prado2' }, 'body.trailerId'],
  ])('refuses %s, naming the field', async (_, { towVehicleId, trailerId }, field) => {
    const ids: Record<string, string> = {
      prado,
      van,
      van2: await addVehicle('caravan', 'Other', 0),
      prado2: await addVehicle('tow', 'Other', 0),
    };
    const answer = await hitch({ towVehicleId: ids[towVehicleId], trailerId: ids[trailerId] });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request', issues: [{ path: field }] } });
  });

  it('refuses a second hitch of what is on, and one of what tows, saying since when', async () => {
    await hitch();
    const again = await hitch({ fromKm: 84_100 });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'conflict', issues: [{ path: 'body.trailerId' }], detail: expect.stringContaining('1 Nov 2026') },
    });
    const other = await hitch({ trailerId: await addVehicle('trailer', 'Box', 0) });
    expect(other).toMatchObject({ status: 409, body: { issues: [{ path: 'body.towVehicleId' }] } });
  });

  it('refuses stretches that overlap, by kilometres and by days, also when one is changed or restored', async () => {
    const first = (await hitch({ fromKm: 84_000, toKm: 84_600, unhitchedOn: '2026-11-03' })).body.hitch;
    const clash = { status: 409, body: { issues: [{ path: 'body.fromKm' }] } };
    expect(await hitch({ fromKm: 84_500, hitchedOn: '2026-11-05' })).toMatchObject(clash);
    const next = await hitch({ fromKm: 84_600, hitchedOn: '2026-11-03', toKm: 84_900, unhitchedOn: '2026-11-04' });
    expect(next.status).toBe(201);
    expect(await change(`/v1/hitches/${first.id}`, 1, { toKm: 84_601 })).toMatchObject(clash);
    const hilux = await addVehicle('tow', 'Hilux', 1_000);
    const byAnother = (hitchedOn: string) =>
      hitch({ towVehicleId: hilux, fromKm: 1_000, hitchedOn, toKm: 1_100, unhitchedOn: '2026-11-09' });
    expect(await byAnother('2026-11-03')).toMatchObject(clash);
    expect((await byAnother('2026-11-04')).status).toBe(201);
    const gone = await callAs(target, person, 'DELETE', `/v1/hitches/${first.id}`, { headers: match(1) });
    expect(gone.status).toBe(200);
    expect((await hitch({ fromKm: 84_300, toKm: 84_400, unhitchedOn: '2026-11-02' })).status).toBe(201);
    const back = await callAs(target, person, 'POST', `/v1/hitches/${first.id}/restore`, { headers: match(2) });
    expect(back).toMatchObject(clash);
  });

  it('lets one of two hitches through that are made at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => hitch()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('keeps what is hitched, and takes the rest out of the list until it is restored', async () => {
    const { hitch: on } = (await hitch()).body;
    const remove = (id: string) =>
      callAs<Problem>(target, person, 'DELETE', `/v1/vehicles/${id}`, { headers: match(1) });
    expect(await remove(van)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Unhitch') } });
    await change(`/v1/hitches/${on.id}`, 1, { unhitchedOn: '2026-11-02', toKm: 84_600 });
    expect((await remove(van)).status).toBe(200);
    expect((await rigs()).map(({ vehicle }) => vehicle.id)).toEqual([prado]);
    expect(await hitch({ fromKm: 84_600 })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'body.trailerId' }] },
    });
    await callAs(target, person, 'POST', `/v1/vehicles/${van}/restore`, { headers: match(2) });
    expect((await rigOf(van)).reading).toBe(12_600);
  });

  it('rejects values that cannot be, naming the field', async () => {
    const bad = (body: object) => post<Problem>('/v1/vehicles', { kind: 'tow', name: 'Prado', ...body });
    for (const [field, value] of [
      ['name', ''],
      ['kind', 'submarine'],
      ['tankL', -1],
      ['reservePct', 100],
      ['year', 1_800],
      ['userId', randomUUID()],
    ] as const) {
      const { status, body } = await bad({ [field]: value });
      expect([status, body.issues?.[0]?.path]).toEqual([400, `body.${field}`]);
    }
    for (const [field, end] of [
      ['toKm', { toKm: 83_000, unhitchedOn: '2026-11-02' }],
      ['unhitchedOn', { toKm: 84_100, unhitchedOn: '2026-10-31' }],
      ['unhitchedOn', { toKm: 84_100 }],
      ['toKm', { unhitchedOn: '2026-11-02' }],
    ] as const) {
      expect(await hitch(end)).toMatchObject({ status: 400, body: { issues: [{ path: `body.${field}` }] } });
    }
    expect(await hitch({ trailerId: randomUUID() })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'body.trailerId' }] },
    });
  });

  it("shows nobody another person's rig, and lets nobody write to it", async () => {
    const stranger = await newPerson();
    const { hitch: on } = (await hitch()).body;
    expect(await rigs(stranger)).toEqual([]);
    expect((await callAs<HitchList>(target, stranger, 'GET', '/v1/hitches')).body.hitches).toEqual([]);
    const readings = await callAs<OdometerReadingPage>(
      target,
      stranger,
      'GET',
      `/v1/odometer-readings?vehicleId=${prado}`,
    );
    expect(readings.body).toMatchObject({ readings: [], total: 0 });
    for (const path of [`/v1/vehicles/${prado}`, `/v1/hitches/${on.id}`, `/v1/odometer-readings/${on.id}`]) {
      expect((await callAs(target, stranger, 'GET', path)).status).toBe(404);
      expect((await change(path, 1, { note: 'mine' }, stranger)).status).toBe(404);
      expect((await callAs(target, stranger, 'DELETE', path, { headers: match(1) })).status).toBe(404);
    }
    const borrowed = { vehicleId: prado, reading: 1, readOn: '2026-11-01' };
    expect(await post('/v1/odometer-readings', borrowed, stranger)).toMatchObject({ status: 400 });
  });
});

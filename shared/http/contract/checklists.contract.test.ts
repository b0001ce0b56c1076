import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Checklist, ChecklistList, Departure, DepartureTick } from '../../contracts/checklists.ts';
import type { Problem } from '../../contracts/problem.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const match = (version: number) => ({ 'if-match': `"${version}"` });
const CHAINS = { id: randomUUID(), name: 'Safety chains on', isCritical: true };
const MIRRORS = { id: randomUUID(), name: 'Mirrors out', isCritical: false };
const LEFT_AT = '2026-11-23T21:30:00.000Z';

describe.each(contractTargets())('departures on $name', (target) => {
  let person: Person;
  let departure: Departure;

  const post = <Body>(path: string, body: object, as = person) => callAs<Body>(target, as, 'POST', path, { body });
  const patch = <Body>(path: string, version: number, body: object, as = person) =>
    callAs<Body>(target, as, 'PATCH', path, { body, headers: match(version) });
  const list = async (as = person) => (await callAs<ChecklistList>(target, as, 'GET', '/v1/checklists')).body;
  const tick = async (item: { id: string }) =>
    (
      await post<{ departureTick: DepartureTick }>('/v1/departure-ticks', {
        departureId: departure.id,
        itemId: item.id,
      })
    ).body.departureTick;
  const leave = <Body>(changes: object = {}) =>
    patch<Body>(`/v1/departures/${departure.id}`, departure.version, { leftAt: LEFT_AT, ...changes });

  beforeEach(async () => {
    person = await newPerson();
    const items = [CHAINS, MIRRORS];
    const made = await post<{ checklist: Checklist }>('/v1/checklists', { name: 'Towing', items });
    const begun = { checklistId: made.body.checklist.id, name: 'Towing', items };
    departure = (await post<{ departure: Departure }>('/v1/departures', begun)).body.departure;
  });

  it('are ready to roll when every critical item is ticked, by whichever phone', async () => {
    await tick(CHAINS);
    const second = await tick(CHAINS);
    expect((await list()).ticks.map(({ itemId }) => itemId)).toEqual([CHAINS.id, CHAINS.id]);
    await callAs(target, person, 'DELETE', `/v1/departure-ticks/${second.id}`, { headers: match(1) });
    const left = await leave<{ departure: Departure }>();
    expect(left).toMatchObject({
      status: 200,
      body: { departure: { leftAt: LEFT_AT, overrideReason: '', version: 2 } },
    });
    expect((await list()).overrides).toEqual([]);
  });

  it.each(['', 'ok', '   a   '])(
    'are held back by an open critical item, whatever "%s" says',
    async (overrideReason) => {
      await tick(MIRRORS);
      const { status, body } = await leave<Problem>({ overrideReason });
      expect(status).toBe(400);
      expect(body.issues).toEqual([
        { path: 'body.overrideReason', message: 'Still open: Safety chains on. Say why you leave all the same.' },
      ]);
      expect((await list()).departures[0]).toMatchObject({ leftAt: null, version: 1 });
    },
  );

  it('leave all the same for a reason, which is kept with what was open and can never be changed', async () => {
    const left = await leave<{ departure: Departure }>({ overrideReason: 'Flood coming, chains at the gate' });
    expect(left.status).toBe(200);
    const [logged, ...others] = (await list()).overrides;
    expect(others).toEqual([]);
    expect(logged).toMatchObject({
      departureId: departure.id,
      reason: 'Flood coming, chains at the gate',
      items: ['Safety chains on'],
    });
    const again = await patch<Problem>(`/v1/departures/${departure.id}`, 2, { overrideReason: 'Nothing at all' });
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const gone = await callAs<Problem>(target, person, 'DELETE', `/v1/departures/${departure.id}`, {
      headers: match(2),
    });
    expect(gone.status).toBe(409);
    expect((await list()).overrides).toEqual([logged]);
  });

  it('keep the items they began with when the list changes', async () => {
    const [checklist] = (await list()).checklists;
    await patch(`/v1/checklists/${checklist?.id}`, 1, { items: [MIRRORS] });
    const now = await list();
    expect(now.checklists[0]?.items).toEqual([MIRRORS]);
    expect(now.departures[0]?.items).toEqual([CHAINS, MIRRORS]);
  });

  it.each([
    [{ name: '', items: [] }, 'body.name'],
    [{ name: 'Towing', items: [{ ...CHAINS, name: ' ' }] }, 'body.items.0.name'],
    [{ name: 'Towing', items: [CHAINS, CHAINS] }, 'body.items'],
    [{ name: 'Towing', items: Array.from({ length: 101 }, () => ({ ...CHAINS, id: randomUUID() })) }, 'body.items'],
  ])('have lists that are refused naming the field: case %#', async (body, path) => {
    const answer = await post<Problem>('/v1/checklists', body);
    expect(answer.status).toBe(400);
    expect(answer.body.issues?.map((issue) => issue.path)).toEqual([path]);
  });

  it('are nobody else’s to see, to tick or to leave with', async () => {
    const stranger = await newPerson();
    expect(await list(stranger)).toEqual({ checklists: [], departures: [], ticks: [], overrides: [] });
    const given = { departureId: departure.id, itemId: CHAINS.id };
    expect((await post('/v1/departure-ticks', given, stranger)).status).toBe(400);
    const begun = { checklistId: departure.checklistId, name: 'Mine', items: [] };
    expect((await post('/v1/departures', begun, stranger)).status).toBe(400);
    const taken = await patch(
      `/v1/departures/${departure.id}`,
      1,
      { leftAt: LEFT_AT, overrideReason: 'Mine' },
      stranger,
    );
    expect(taken.status).toBe(404);
    expect((await callAs(target, stranger, 'GET', `/v1/checklists/${departure.checklistId}`)).status).toBe(404);
    expect((await list()).ticks).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Document, DocumentList } from '../../contracts/documents.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Vehicle } from '../../contracts/vehicles.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const match = (version: number) => ({ 'if-match': `"${version}"` });

describe.each(contractTargets())('documents on $name', (target) => {
  let person: Person;
  const create = <Body = { document: Document }>(body: object = {}) =>
    callAs<Body>(target, person, 'POST', '/v1/documents', {
      body: { kind: 'insurance', title: 'Insurance', expiresOn: '2027-01-31', ...body },
    });
  const list = async (as = person, query = '') =>
    (await callAs<DocumentList>(target, as, 'GET', `/v1/documents${query}`)).body.documents;
  const addVehicle = async () => {
    const body = { kind: 'tow', name: 'Prado' };
    return (await callAs<{ vehicle: Vehicle }>(target, person, 'POST', '/v1/vehicles', { body })).body.vehicle.id;
  };

  beforeEach(async () => {
    person = await newPerson();
  });

  it('stand with what expires first in front, and what never does at the end', async () => {
    await create({ title: 'Never', expiresOn: null });
    await create({ title: 'Later' });
    await create({ title: 'Sooner', expiresOn: '2026-12-14' });
    expect((await list()).map(({ title }) => title)).toEqual(['Sooner', 'Later', 'Never']);
  });

  it('are changed, deleted and restored, over the version that was seen', async () => {
    const { document } = (await create()).body;
    const path = `/v1/documents/${document.id}`;
    const change = (version: number) =>
      callAs(target, person, 'PATCH', path, { body: { expiresOn: '2028-01-31' }, headers: match(version) });
    expect(await change(1)).toMatchObject({ status: 200, body: { document: { expiresOn: '2028-01-31', version: 2 } } });
    expect((await change(1)).status).toBe(412);
    await callAs(target, person, 'DELETE', path, { headers: match(2) });
    expect(await list()).toEqual([]);
    await callAs(target, person, 'POST', `${path}/restore`, { headers: match(3) });
    expect(await list()).toMatchObject([{ expiresOn: '2028-01-31', version: 4 }]);
  });

  it('go and come back with their vehicle', async () => {
    const vehicleId = await addVehicle();
    await create({ vehicleId });
    await create({ title: 'Licence', kind: 'licence' });
    expect(await list(person, `?vehicleId=${vehicleId}`)).toMatchObject([{ title: 'Insurance' }]);
    await callAs(target, person, 'DELETE', `/v1/vehicles/${vehicleId}`, { headers: match(1) });
    expect(await list()).toMatchObject([{ title: 'Licence' }]);
    await callAs(target, person, 'POST', `/v1/vehicles/${vehicleId}/restore`, { headers: match(2) });
    expect(await list()).toHaveLength(2);
  });

  it('are refused with the field named', async () => {
    for (const [field, value] of [
      ['title', ' '],
      ['kind', 'passport'],
      ['expiresOn', '2026-02-30'],
      ['vehicleId', randomUUID()],
    ] as const) {
      const { status, body } = await create<Problem>({ [field]: value });
      expect([status, body.issues?.[0]?.path]).toEqual([400, `body.${field}`]);
    }
  });

  it('are for nobody else to see or to write', async () => {
    const stranger = await newPerson();
    const { document } = (await create()).body;
    expect(await list(stranger)).toEqual([]);
    const path = `/v1/documents/${document.id}`;
    expect((await callAs(target, stranger, 'GET', path)).status).toBe(404);
    expect((await callAs(target, stranger, 'DELETE', path, { headers: match(1) })).status).toBe(404);
    const theirs = await callAs<Problem>(target, stranger, 'POST', '/v1/documents', {
      body: { kind: 'other', title: 'Mine', vehicleId: await addVehicle() },
    });
    expect(theirs).toMatchObject({ status: 400, body: { issues: [{ path: 'body.vehicleId' }] } });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { FavouriteList, FavouritePlace, PlaceSearch, PlacesAlong } from '../../contracts/places.ts';
import type { Problem } from '../../contracts/problem.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack } from './targets.ts';

const CEDUNA = { lat: -32.127, lng: 133.673 };
const EUCLA = { lat: -31.68, lng: 128.88 };
const match = (version: number) => ({ 'if-match': `"${version}"` });

describe.each(contractTargets())('places on $name', (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await newPerson();
  });
  const search = (query: string) => callAs<PlaceSearch>(target, person, 'GET', `/v1/places/search?${query}`);

  it('are found by name: towns that are known here, then what others know, each with who knows it', async () => {
    const { status, body } = await search('q=ceduna');
    expect(status).toBe(200);
    expect(body.online).toBe('asked');
    expect(body.places[0]).toEqual({ name: 'Ceduna', kind: 'town', detail: 'SA', ...CEDUNA, source: 'GeoNames' });
    expect(body.places.map(({ name }) => name)).toContain('Ceduna Shelly Beach Caravan Park');
    expect(body).toMatchObject({ source: 'OpenStreetMap (Photon)', isStale: false });
  });

  it('are found by kind', async () => {
    const { body } = await search('q=ceduna&kind=dump');
    expect(body.places.map(({ name, kind }) => [name, kind])).toEqual([['Ceduna Dump Point', 'dump']]);
  });

  it.each([
    ['q=a', 'query.q'],
    ['', 'query.q'],
    ['q=ceduna&kind=moon', 'query.kind'],
    ['q=ceduna&near=here', 'query.near'],
    ['q=ceduna&near=91,0', 'query.near'],
  ])('are refused naming the field: %s', async (query, path) => {
    const { status, body } = await callAs<Problem>(target, person, 'GET', `/v1/places/search?${query}`);
    expect(status).toBe(400);
    expect(body.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('along a route come in the order they are passed, and nothing from elsewhere', async () => {
    const body = { points: [CEDUNA, EUCLA], corridorKm: 50, kinds: ['fuel', 'camp'] };
    const answer = await callAs<PlacesAlong>(target, person, 'POST', '/v1/places/along', { body });
    expect(answer.status).toBe(200);
    const names = answer.body.places.map(({ name }) => name);
    expect(names.at(-1)).toBe('Eucla Caravan Park');
    expect(names).toContain('Nundroo Roadhouse');
    expect(names).not.toContain('Port Lincoln Tourist Park');
    const along = answer.body.places.map(({ alongKm }) => alongKm);
    expect(along).toEqual([...along].sort((a, b) => a - b));
    expect(answer.body).toMatchObject({ source: 'OpenStreetMap', isStale: false });
  });

  it.each([
    [{ points: [CEDUNA], kinds: [] }, 'body.kinds'],
    [{ kinds: ['fuel'] }, 'body.points'],
    [{ points: [CEDUNA], corridorKm: 900, kinds: ['fuel'] }, 'body.corridorKm'],
    [{ polyline: '\u0001\u0002', kinds: ['fuel'] }, 'body.polyline'],
    [{ points: [CEDUNA, { lat: 51, lng: 0 }], kinds: ['fuel'] }, 'body.points'],
  ])('along a route that cannot be are refused naming the field: %#', async (body, path) => {
    const answer = await callAs<Problem>(target, person, 'POST', '/v1/places/along', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('need a sign-in', async () => {
    expect((await callAs(target, null, 'GET', '/v1/places/search?q=ceduna')).status).toBe(401);
  });
});

describe.each(contractTargets())('favourite places on $name', (target) => {
  const call = <Body>(as: Person, method: string, path: string, options: Parameters<typeof callAs>[4] = {}) =>
    callAs<Body>(target, as, method, `/v1/favourite-places${path}`, options);
  const shelly = { name: 'Shelly Beach', kind: 'camp', lat: -32.1407, lng: 133.6479 };

  it('are added, changed, deleted and restored by their owner', async () => {
    const person = await newPerson();
    const added = await call<{ favourite: FavouritePlace }>(person, 'POST', '', { body: shelly });
    expect(added.status).toBe(201);
    const { id } = added.body.favourite;
    const list = async () => (await call<FavouriteList>(person, 'GET', '')).body.favourites.map(({ note }) => note);
    expect(await list()).toEqual(['']);
    const changed = { body: { note: 'Site 14' }, headers: match(1) };
    expect((await call(person, 'PATCH', `/${id}`, changed)).status).toBe(200);
    expect(await list()).toEqual(['Site 14']);
    await call(person, 'DELETE', `/${id}`, { headers: match(2) });
    expect(await list()).toEqual([]);
    await call(person, 'POST', `/${id}/restore`, { headers: match(3) });
    expect(await list()).toEqual(['Site 14']);
  });

  it.each([
    [{ ...shelly, name: ' ' }, 'body.name'],
    [{ ...shelly, lat: 95 }, 'body.lat'],
    [{ ...shelly, kind: 'moon' }, 'body.kind'],
  ])('are refused naming the field: %#', async (body, path) => {
    const answer = await call<Problem>(await newPerson(), 'POST', '', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('of somebody else are not there', async () => {
    const [jan, peter] = [await newPerson(), await newPerson()];
    const { id } = (await call<{ favourite: FavouritePlace }>(jan, 'POST', '', { body: shelly })).body.favourite;
    expect((await call<FavouriteList>(peter, 'GET', '')).body.favourites).toEqual([]);
    expect((await call(peter, 'GET', `/${id}`)).status).toBe(404);
    const theirs = { body: { note: 'Mine now' }, headers: match(1) };
    expect((await call(peter, 'PATCH', `/${id}`, theirs)).status).toBe(404);
    expect((await call(peter, 'DELETE', `/${id}`, { headers: match(1) })).status).toBe(404);
  });
});

describe('when nobody else can be asked', () => {
  it('the towns that are known here are found all the same', async () => {
    const target = nodeTarget(stack, { GEOCODING_PROVIDER: '' });
    const { body } = await callAs<PlaceSearch>(target, await newPerson(), 'GET', '/v1/places/search?q=eucl');
    expect(body).toMatchObject({ online: 'not configured', places: [{ name: 'Eucla' }] });
  });

  it.each(['429', '500', 'broken', 'other-form'])('that is said, and the towns are found: %s', async (name) => {
    const target = nodeTarget(stack, { GEOCODING_URL: `${stack.urls.external}/faulty/${name}/photon` });
    const { status, body } = await callAs<PlaceSearch>(
      target,
      await newPerson(),
      'GET',
      `/v1/places/search?q=penong ${name}`,
    );
    expect([status, body.online]).toEqual([200, 'unavailable']);
  });

  it('searching along the road says so kindly', async () => {
    const target = nodeTarget(stack, { OVERPASS_URL: '' });
    const body = { points: [CEDUNA], kinds: ['fuel'] };
    const answer = await callAs<Problem>(target, await newPerson(), 'POST', '/v1/places/along', { body });
    expect(answer).toMatchObject({ status: 501, body: { code: 'not_offered' } });
    expect(answer.body.detail).toContain('Towns can be searched by name');
  });
});

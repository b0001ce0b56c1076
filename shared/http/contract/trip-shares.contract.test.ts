import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { NewTripShare, SharedTrip, TripShare } from '../../contracts/trip-shares.ts';
import type { RequestLog } from '../request-log.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack, type Target } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const STOPS = [
  { kind: 'start', name: 'Ceduna', lat: -32.12647, lng: 133.67281, note: 'Key under the mat' },
  { kind: 'fuel', name: 'Nundroo', lat: -31.79215, lng: 132.22643, fuelL: 62, costEstimateCents: 11_842 },
  { kind: 'camp', name: 'Eucla', lat: -31.67648, lng: 128.88942, nights: 2, costEstimateCents: 3_500 },
  { kind: 'other', name: 'Somewhere' },
];

async function withTrip(target: Target, person: Person) {
  const tripId = randomUUID();
  const trip = { id: tripId, name: 'Nullarbor', startsOn: '2026-11-26', note: 'Ask Jan', fuelPriceMilliPerL: 2_190 };
  await callAs(target, person, 'POST', '/v1/trips', { body: trip });
  for (const [position, stop] of STOPS.entries()) {
    await callAs(target, person, 'POST', '/v1/stops', { body: { ...stop, tripId, position } });
  }
  return tripId;
}

const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

describe.each(contractTargets())('links to a trip on $name', (target) => {
  let person: Person;
  let stranger: Person;
  let tripId: string;
  const share = (body: object = {}, headers: Record<string, string> = {}) =>
    callAs<NewTripShare>(target, person, 'POST', '/v1/trip-shares', { body: { tripId, days: 7, ...body }, headers });
  const open = (url: string) => callAs<SharedTrip & Problem>(target, null, 'GET', `/v1/public/trips/${tokenOf(url)}`);

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
    tripId = await withTrip(target, person);
  });

  it('show the plan to anybody: days and stops, places to 10 km, and nothing of money, notes or ids', async () => {
    const { status, headers, body } = await share({ label: 'For Jan' });
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toContain('no-store');
    const seen = await open(body.url);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('cache-control')).toContain('no-store');
    expect(seen.headers.get('x-robots-tag')).toContain('noindex');
    expect(seen.body).toMatchObject({ name: 'Nullarbor', startsOn: '2026-11-26', isTowing: true });
    expect(seen.body.stops.map(({ kind, name, lat, lng }) => [kind, name, lat, lng])).toEqual([
      ['start', 'Ceduna', -32.1, 133.7],
      ['fuel', 'Nundroo', -31.8, 132.2],
      ['camp', 'Eucla', -31.7, 128.9],
      ['other', 'Somewhere', null, null],
    ]);
    expect(seen.body.days.flatMap(({ stops }) => stops)).toEqual([0, 1, 2, 3]);
    expect(seen.body.km).toBeGreaterThan(400);
    const text = JSON.stringify(seen.body);
    for (const secret of [
      'mat',
      'Ask Jan',
      'For Jan',
      '11842',
      '3500',
      '2190',
      tripId,
      person.id,
      '32.12',
      'cost',
      'fuelL',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('always answer in the same shape, also for a trip without stops', async () => {
    const empty = randomUUID();
    await callAs(target, person, 'POST', '/v1/trips', { body: { id: empty, name: 'Later', startsOn: '2027-01-01' } });
    const { body } = await share({ tripId: empty });
    const [full, bare] = [await open((await share()).body.url), await open(body.url)];
    expect(bare.body).toMatchObject({ name: 'Later', km: 0, days: [], stops: [] });
    expect(Object.keys(bare.body).sort()).toEqual(Object.keys(full.body).sort());
  });

  it('are told once, and kept as a hash alone', async () => {
    const { body } = await share();
    const token = tokenOf(body.url);
    const list = await callAs<{ shares: TripShare[] }>(target, person, 'GET', `/v1/trip-shares?trip=${tripId}`);
    expect(list.body.shares[0]).toMatchObject({ id: body.share.id, tripId, revokedAt: null });
    expect(JSON.stringify(list.body)).not.toContain(token);
    const [row] =
      await sql`select token_hash, to_jsonb(s)::text as row from public.trip_shares s where id = ${body.share.id}`;
    expect(row?.token_hash).toHaveLength(32);
    expect(row?.row).not.toContain(token);
    const kept = await sql`select response::text as answer from private.idempotency_keys where user_id = ${person.id}`;
    expect(kept.some(({ answer }) => answer.includes(token))).toBe(false);
  });

  it('made twice under one key are one link, and the address told last works', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [await share({ label: 'Once' }, key), await share({ label: 'Once' }, key)];
    expect(second.body.share.id).toBe(first.body.share.id);
    expect((await open(second.body.url)).status).toBe(200);
    expect((await open(first.body.url)).status).toBe(404);
  });

  it('end when they are revoked, also twice, and when their time is over: 410', async () => {
    const { body } = await share();
    const path = `/v1/trip-shares/${body.share.id}`;
    const revoked = await callAs<{ share: TripShare }>(target, person, 'DELETE', path);
    expect(revoked.body.share.revokedAt).not.toBeNull();
    const again = await callAs<{ share: TripShare }>(target, person, 'DELETE', path);
    expect(again.body.share.revokedAt).toBe(revoked.body.share.revokedAt);
    expect(await open(body.url)).toMatchObject({ status: 410, body: { code: 'gone' } });

    const brief = (await share({ days: 1 })).body;
    expect((await open(brief.url)).status).toBe(200);
    await sql`update public.trip_shares set expires_at = now() - interval '1 second' where id = ${brief.share.id}`;
    expect(await open(brief.url)).toMatchObject({ status: 410, body: { code: 'gone' } });
  });

  it('show nothing of a trip that was deleted', async () => {
    const doomed = await withTrip(target, person);
    const { url } = (await share({ tripId: doomed })).body;
    await callAs(target, person, 'DELETE', `/v1/trips/${doomed}`, { headers: { 'if-match': '"1"' } });
    expect(await open(url)).toMatchObject({ status: 410, body: { code: 'gone' } });
    expect(await share({ tripId: doomed })).toMatchObject({ status: 404 });
  });

  it('cannot be guessed, and half a link is refused', async () => {
    const guess = randomBytes(24).toString('hex');
    expect(await open(guess)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await open(guess.slice(1))).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it('work for 1 to 365 days, and each field that is wrong is named', async () => {
    for (const days of [0, 366, 1.5]) {
      expect(await share({ days })).toMatchObject({ status: 400, body: { issues: [{ path: 'body.days' }] } });
    }
    const wrong = await share({ label: 'x'.repeat(81), token: 'mine' });
    expect((wrong.body as unknown as Problem).issues?.map(({ path }) => path).sort()).toEqual([
      'body.label',
      'body.token',
    ]);
  });

  it('are made, listed and ended by the owner of the trip alone', async () => {
    const { body } = await share();
    const theirs = { body: { tripId, days: 7 } };
    expect(await callAs(target, stranger, 'POST', '/v1/trip-shares', theirs)).toMatchObject({ status: 404 });
    expect(await callAs(target, stranger, 'GET', `/v1/trip-shares?trip=${tripId}`)).toMatchObject({ status: 404 });
    expect(await callAs(target, stranger, 'DELETE', `/v1/trip-shares/${body.share.id}`)).toMatchObject({ status: 404 });
    expect(await callAs(target, null, 'GET', `/v1/trip-shares?trip=${tripId}`)).toMatchObject({ status: 401 });
    expect((await open(body.url)).status).toBe(200);
  });
});

describe('roads that were told', () => {
  it('are shown to 10 km, and only while both ends are where they were', async () => {
    const target = nodeTarget(stack);
    const person = await newPerson();
    const tripId = await withTrip(target, person);
    const stops = await sql`select id, lat, lng from public.stops where trip_id = ${tripId} order by position limit 2`;
    const places = stops.map(({ lat, lng }) => `${lat.toFixed(5)},${lng.toFixed(5)}`).join(';');
    await sql`insert into public.legs (user_id, trip_id, from_stop_id, to_stop_id, km, minutes, provider, places, fetched_at)
      values (${person.id}, ${tripId}, ${stops[0]?.id}, ${stops[1]?.id}, 153.4, 108, 'test', ${places}, now())`;
    const body = { tripId, days: 7 };
    const made = await callAs<NewTripShare>(target, person, 'POST', '/v1/trip-shares', { body });
    const kmToNundroo = async () => {
      const shared = await sql`select public.get_shared_trip(${tokenOf(made.body.url)}) as answer`;
      return shared[0]?.answer.stops[1].road?.km ?? null;
    };
    expect(await kmToNundroo()).toBe(150);
    await sql`update public.stops set lat = lat + 0.001 where id = ${stops[0]?.id}`;
    expect(await kmToNundroo()).toBeNull();
  });
});

describe('the token in a link', () => {
  it('is in no log', async () => {
    const lines: RequestLog[] = [];
    const target = nodeTarget(stack, {}, (line) => lines.push(line));
    const token = randomBytes(24).toString('hex');
    await callAs(target, null, 'GET', `/v1/public/trips/${token}`);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(token);
    expect(lines[0]?.path).toBe('/api/v1/public/trips/:secret');
  });

  it('can be guessed at so often a minute from one address', async () => {
    const target = nodeTarget(stack, { RATE_LIMIT_IP_PER_MINUTE: '3' });
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const token = randomBytes(24).toString('hex');
      statuses.push((await callAs(target, null, 'GET', `/v1/public/trips/${token}`)).status);
    }
    expect(statuses).toContain(429);
  });
});

describe('the database', () => {
  const rest = (person: Person | null, path: string, init: RequestInit = {}) =>
    fetch(`${stack.urls.supabase}/rest/v1/${path}`, {
      ...init,
      headers: {
        apikey: stack.keys.publishable,
        ...(person ? { authorization: `Bearer ${person.accessToken}` } : {}),
        'content-type': 'application/json',
      },
    });

  it('gives the hash of a token to nobody, not even who made the link', async () => {
    const person = await newPerson();
    expect((await rest(person, 'trip_shares?select=token_hash')).status).toBe(403);
    expect((await rest(person, 'trip_shares?select=id,label')).status).toBe(200);
    expect((await rest(null, 'trip_shares?select=id')).status).toBe(401);
  });

  it('gives whoever passes the API by no more than the API gives', async () => {
    const target = nodeTarget(stack);
    const person = await newPerson();
    const tripId = await withTrip(target, person);
    const made = await callAs<NewTripShare>(target, person, 'POST', '/v1/trip-shares', { body: { tripId, days: 7 } });
    const answer = await rest(null, 'rpc/get_shared_trip', {
      method: 'POST',
      body: JSON.stringify({ p_token: tokenOf(made.body.url) }),
    });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('Eucla');
    for (const secret of ['mat', '11842', tripId, person.id, '32.12']) expect(text).not.toContain(secret);
  });
});

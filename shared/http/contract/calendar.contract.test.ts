import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { CalendarFeed, CalendarItem, NewCalendarFeed } from '../../contracts/calendar.ts';
import type { Problem } from '../../contracts/problem.ts';
import { callAs, contractTargets, newPerson, type Target } from './targets.ts';

const STOPS = [
  { kind: 'start', name: 'Ceduna', lat: -32.12647, lng: 133.67281 },
  { kind: 'fuel', name: 'Nundroo', lat: -31.79215, lng: 132.22643, nights: 2 },
  { kind: 'ferry', name: 'Ferry, Eucla', lat: -31.67648, lng: 128.88942, arriveFixed: '2027-03-03T06:30' },
];

/** A trip of two days' drive, a service, a bill and a paper, all in March 2027. */
async function withMarch(target: Target, person: Person) {
  const [tripId, vehicleId, planId] = [randomUUID(), randomUUID(), randomUUID()];
  const [documentId, billId] = [randomUUID(), randomUUID()];
  const post = (path: string, body: object) => callAs(target, person, 'POST', path, { body });
  await post('/v1/vehicles', { id: vehicleId, name: 'Prado', kind: 'tow' });
  await post('/v1/trips', { id: tripId, name: 'Nullarbor', startsOn: '2027-03-01' });
  for (const [position, stop] of STOPS.entries()) await post('/v1/stops', { ...stop, tripId, position });
  await post('/v1/service-plans', {
    id: planId,
    vehicleId,
    name: 'Bearings',
    everyMonths: 12,
    startOn: '2026-03-20',
  });
  await post('/v1/documents', {
    id: documentId,
    vehicleId,
    kind: 'registration',
    title: 'Rego',
    expiresOn: '2027-03-31',
  });
  const phone = { name: 'Phone plan', amountCents: 5_900, period: 'fortnight', nextDueOn: '2027-02-27' };
  await post('/v1/recurrings', { id: billId, ...phone });
  return { tripId, vehicleId, planId, documentId, billId };
}

describe.each(contractTargets())('the calendar on $name', (target) => {
  let jan: Person;
  let stranger: Person;
  let ids: Awaited<ReturnType<typeof withMarch>>;
  const items = (person: Person, query: string) =>
    callAs<{ items: CalendarItem[] } & Problem>(target, person, 'GET', `/v1/calendar?${query}`);
  const newFeed = () => callAs<NewCalendarFeed>(target, jan, 'POST', '/v1/calendar/feed');
  const read = async (url: string) => {
    const answer = await target.send(`/v1/public/calendar/${url.slice(url.lastIndexOf('/') + 1)}`);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  beforeAll(async () => {
    [jan, stranger] = await Promise.all([newPerson(), newPerson()]);
    ids = await withMarch(target, jan);
  });

  it('shows trip days, fixed times, what is due, what is to be paid and what expires, by day and time', async () => {
    const { status, body } = await items(jan, 'from=2027-03-01&to=2027-03-31');
    expect(status).toBe(200);
    expect(body.items.map(({ day, time, kind, title }) => [day, time, kind, title])).toEqual([
      ['2027-03-01', null, 'trip', 'Nundroo'],
      ['2027-03-02', null, 'trip', 'Nundroo'],
      ['2027-03-03', null, 'trip', 'Ferry, Eucla'],
      ['2027-03-03', '06:30', 'appointment', 'Ferry, Eucla'],
      ['2027-03-13', null, 'bill', 'Phone plan'],
      ['2027-03-20', null, 'service', 'Prado: Bearings'],
      ['2027-03-27', null, 'bill', 'Phone plan'],
      ['2027-03-31', null, 'document', 'Prado: Rego expires'],
    ]);
    expect(body.items[3]).toMatchObject({ state: 'overdue', detail: expect.stringMatching(/late by \d+ min/) });
    expect(body.items[4]).toMatchObject({ recurringId: ids.billId, amountCents: 5_900, currency: 'AUD' });
    expect(
      body.items.map(({ tripId, planId, documentId, recurringId }) => tripId ?? planId ?? documentId ?? recurringId),
    ).toEqual([...Array.from({ length: 4 }, () => ids.tripId), ids.billId, ids.planId, ids.billId, ids.documentId]);
  });

  it('shows the days that are asked for, and no others', async () => {
    const { body } = await items(jan, 'from=2027-03-02&to=2027-03-02');
    expect(body.items.map(({ uid }) => uid)).toEqual([`trip:${ids.tripId}:2027-03-02`]);
  });

  it.each([
    ['query.to', 'from=2027-03-02&to=2027-03-01'],
    ['query.to', 'from=2027-01-01&to=2028-03-01'],
    ['query.from', 'from=2027-02-30&to=2027-03-01'],
  ])('refuses days that cannot be, naming %s', async (path, query) => {
    const { status, body } = await items(jan, query);
    expect(status).toBe(400);
    expect(body.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('is empty for everybody else', async () => {
    expect((await items(stranger, 'from=2027-03-01&to=2027-03-31')).body.items).toEqual([]);
    expect((await callAs(target, null, 'GET', '/v1/calendar?from=2027-03-01&to=2027-03-31')).status).toBe(401);
  });

  it('can be read by other calendars under its secret address, until that is replaced or revoked', async () => {
    const first = await newFeed();
    expect(first.status).toBe(201);
    expect(first.headers.get('cache-control')).toContain('no-store');
    const seen = await read(first.body.url);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('content-type')).toContain('text/calendar');
    expect(seen.headers.get('cache-control')).toContain('no-store');
    expect(seen.text).toContain('SUMMARY:Prado: Bearings\r\n');
    expect(seen.text).toContain('DTSTART:20270303T063000\r\n');
    expect(seen.text).toContain(`UID:bill:${ids.billId}:2027-03-13@wheels-and-wins\r\n`);
    expect(seen.text).not.toMatch(/59\.00|AUD|\$/);

    const second = await newFeed();
    expect((await read(first.body.url)).status).toBe(410);
    expect((await read(second.body.url)).status).toBe(200);

    const feed = () => callAs<{ feed: CalendarFeed | null }>(target, jan, 'GET', '/v1/calendar/feed');
    expect((await feed()).body.feed).toEqual(second.body.feed);
    expect((await callAs(target, jan, 'DELETE', '/v1/calendar/feed')).status).toBe(200);
    expect((await feed()).body.feed).toBeNull();
    expect((await read(second.body.url)).status).toBe(410);
  });

  it('tells nothing under an address that nobody made', async () => {
    expect((await read(`/${'0'.repeat(48)}.ics`)).status).toBe(404);
    expect((await read('/short.ics')).status).toBe(400);
  });
});

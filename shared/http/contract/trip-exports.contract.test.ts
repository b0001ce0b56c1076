import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Problem } from '../../contracts/problem.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

describe.each(contractTargets())('exports of a trip on $name', (target) => {
  let person: Person;
  let stranger: Person;
  const tripId = randomUUID();
  const get = (ending: string) =>
    target.send(`/v1/trips/${tripId}/export.${ending}`, { headers: { authorization: `Bearer ${person.accessToken}` } });

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
    const body = { id: tripId, name: 'Ceduna → Perth "2026"', startsOn: '2026-11-26' };
    await callAs(target, person, 'POST', '/v1/trips', { body });
    const stops = [
      { name: 'Ceduna', lat: -32.126, lng: 133.673, kind: 'start' },
      { name: 'Fish & <chips>', lat: -31.792, lng: 132.226, kind: 'food', stayMinutes: 45 },
    ];
    for (const [position, stop] of stops.entries()) {
      await callAs(target, person, 'POST', '/v1/stops', { body: { ...stop, tripId, position } });
    }
  });

  it('as GPX have its stops, as text', async () => {
    const answer = await get('gpx');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/gpx+xml');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ceduna-perth-2026.gpx"');
    const file = await answer.text();
    expect(file).toContain('<wpt lat="-32.126000" lon="133.673000"><name>Ceduna</name>');
    expect(file).toContain('<name>Fish &amp; &lt;chips&gt;</name>');
  });

  it('as calendar have its days and stops, in lines that end as RFC 5545 asks', async () => {
    const answer = await get('ics');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ceduna-perth-2026.ics"');
    const file = await answer.text();
    expect(file.split('\r\n').slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(file).toContain('DTSTART;VALUE=DATE:20261126');
    expect(file).toContain('DTSTART:20261126T090000');
  });

  it('are made for the owner of the trip alone', async () => {
    for (const ending of ['gpx', 'ics']) {
      const path = `/v1/trips/${tripId}/export.${ending}`;
      expect(await callAs<Problem>(target, stranger, 'GET', path)).toMatchObject({ status: 404 });
      expect(await callAs<Problem>(target, null, 'GET', path)).toMatchObject({ status: 401 });
    }
    const malformed = await callAs<Problem>(target, person, 'GET', '/v1/trips/none/export.gpx');
    expect(malformed).toMatchObject({ status: 400, body: { issues: [{ path: 'path.id' }] } });
  });
});

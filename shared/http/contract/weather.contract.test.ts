import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Weather } from '../../contracts/weather.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack, type Target } from './targets.ts';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const at = (lat: number, from = day(1), to = day(2)) => `/v1/weather?lat=${lat}&lng=133.67&from=${from}&to=${to}`;

let person: Person;
beforeAll(async () => {
  person = await newPerson();
});

const ask = (target: Target, path: string) => callAs<Weather>(target, person, 'GET', path);

describe.each(contractTargets())('the forecast on $name', (target) => {
  it('is told for the days that were asked for, with who says so and when', async () => {
    const { status, body } = await ask(target, at(-32.127));
    expect(status).toBe(200);
    expect(body.days.map((found) => found.day)).toEqual([day(1), day(2)]);
    expect(body.days[0]).toMatchObject({ minC: expect.any(Number), maxC: expect.any(Number), windKmh: 20 });
    expect(body).toMatchObject({ source: 'Open-Meteo', isStale: false });
    expect(Date.now() - Date.parse(body.fetchedAt)).toBeLessThan(3_600_000);
  });

  it('ends where nobody knows any further', async () => {
    expect((await ask(target, at(-32.127, day(14), day(40)))).body.days.map((found) => found.day)).toEqual([
      day(14),
      day(15),
    ]);
  });

  it.each([
    ['lat=95&lng=133&from=2026-11-22&to=2026-11-23', 'query.lat'],
    ['lat=-32&from=2026-11-22&to=2026-11-23', 'query.lng'],
    ['lat=-32&lng=133&from=2026-11-22&to=2026-11-21', 'query.to'],
  ])('is refused naming the field: %s', async (query, path) => {
    const { status, body } = await callAs<Problem>(target, person, 'GET', `/v1/weather?${query}`);
    expect(status).toBe(400);
    expect(body.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('needs a sign-in', async () => {
    expect((await callAs(target, null, 'GET', at(-32))).status).toBe(401);
  });
});

describe('the forecast when its source is away', () => {
  let place = -20 - (Date.now() % 1000) / 100;

  it.each(['429', '500', 'broken', 'other-form'])('is no answer, and says who does not answer: %s', async (name) => {
    place -= 0.5;
    const target = nodeTarget(stack, { WEATHER_URL: `${stack.urls.external}/faulty/${name}/weather` });
    const { status, body } = await callAs<Problem>(target, person, 'GET', at(place));
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('Open-Meteo') });
  });

  it('is said not to be set up where it is not', async () => {
    const { status, body } = await callAs<Problem>(nodeTarget(stack, { WEATHER_URL: '' }), person, 'GET', at(-32));
    expect([status, body.code]).toEqual([501, 'not_offered']);
  });
});

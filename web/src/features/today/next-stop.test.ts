import { describe, expect, it } from 'vitest';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PlannedStop } from '../../../../shared/domain/trip-days.ts';
import { nextStop, wallTimeIn } from './next-stop.ts';

const STOPS = ['Ceduna', 'Nundroo', 'Eucla'];
const plan = { stops: STOPS.map((name) => ({ id: name, name })) } as TripPlan;
const planned = [
  ['Ceduna', '2026-11-26T09:00'],
  ['Nundroo', '2026-11-26T10:50'],
  ['Eucla', '2026-11-27T15:00'],
].map(([stopId, arriveAt]) => ({ stopId, arriveAt }) as PlannedStop);

describe('the next stop', () => {
  it.each([
    ['2026-11-25T23:00', 'Nundroo', 'Ceduna'],
    ['2026-11-26T10:49', 'Nundroo', 'Ceduna'],
    ['2026-11-26T10:50', 'Eucla', 'Nundroo'],
    ['2026-11-27T09:00', 'Eucla', 'Nundroo'],
  ])('at %s is %s, from %s: never the one a trip starts at', (wallTime, name, from) => {
    expect(nextStop(plan, planned, wallTime)).toMatchObject({ stop: { name }, from });
  });

  it('is none once the last one is reached', () => {
    expect(nextStop(plan, planned, '2026-11-27T15:00')).toBeNull();
    expect(nextStop({ ...plan, stops: [] }, [], '2026-11-26T09:00')).toBeNull();
  });
});

it.each([
  ['Australia/Adelaide', '2026-11-26T11:00'],
  ['Australia/Perth', '2026-11-26T08:30'],
])('the clock on a wall of %s says %s', (timeZone, wall) => {
  expect(wallTimeIn(timeZone, Date.parse('2026-11-26T00:30:00Z'))).toBe(wall);
});

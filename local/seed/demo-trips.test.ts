import { expect, test } from 'vitest';
import { CreateStopInput, CreateTripInput, type Stop, type Trip } from '../../shared/contracts/trips.ts';
import { planTrip } from '../../shared/domain/trip-plan.ts';
import { demoExpenses } from './demo-expenses.ts';
import { BIGHT_TRIP_ID, demoTripOn, demoTrips } from './demo-trips.ts';

const LAST_DAY = '2026-11-22';
const { trips, stops } = demoTrips(LAST_DAY);

test('every row is one the app itself would accept, each with an id of its own', () => {
  for (const trip of trips) CreateTripInput.parse(toInput(trip));
  for (const stop of stops) CreateStopInput.parse(toInput(stop));
  expect(new Set([...trips, ...stops].map(({ id }) => id)).size).toBe(trips.length + stops.length);
});

test('the trip under way is at Victor Harbor on the last day, drives on the day after, and ends when it says', () => {
  const row = trips.find(({ id }) => id === BIGHT_TRIP_ID);
  const own = stops.filter((stop) => stop.trip_id === BIGHT_TRIP_ID).map((stop) => toRow<Stop>(stop));
  const plan = planTrip(toRow<Trip>({ is_towing: true, ...row }), own, []);
  const harbor = plan.stops[own.findIndex(({ name }) => name.startsWith('Victor Harbor'))];
  expect(harbor?.arriveAt.slice(0, 10)).toBe('2026-11-16');
  expect(harbor?.departAt).toBe('2026-11-23T08:00');
  expect(plan.daysOver).toBe(0);
});

test('what was spent on the way belongs to a trip, and bills to none', () => {
  const rows = demoExpenses(LAST_DAY);
  const onTrip = rows.filter((row) => demoTripOn(row.occurred_on, row.category_slug, LAST_DAY) === BIGHT_TRIP_ID);
  expect(onTrip.length).toBeGreaterThan(5);
  expect(onTrip.some((row) => row.category_slug === 'camp')).toBe(true);
  expect(
    rows
      .filter((row) => row.category_slug === 'insurance')
      .every((row) => !demoTripOn(row.occurred_on, 'insurance', LAST_DAY)),
  ).toBe(true);
});

/** Columns as the API's fields: what is null is left out. */
function toInput(row: object): object {
  return Object.fromEntries(Object.entries(toRow<object>(row)).filter(([, value]) => value !== null));
}

/** Columns under the names they have in the app. */
function toRow<Row>(columns: object): Row {
  const named = Object.entries(columns).map(([name, value]) => [
    name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(named) as Row; // the columns of the table are the fields of its contract
}

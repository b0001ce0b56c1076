import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haversineKm, toPlaces } from './geo.ts';
import type { PlannableStop, PlannableTrip } from './trip-days.ts';
import { ROAD_FACTOR, type ToldLeg } from './trip-legs.ts';
import { planTrip } from './trip-plan.ts';

const TRIP: PlannableTrip = {
  startsOn: '2026-11-26',
  endsOn: null,
  departAt: '09:00:00',
  arriveBy: null,
  maxKmADay: null,
  isTowing: true,
  towingSpeedKmh: null,
};

/** Stops on the equator, a leg of so many kilometres and minutes between each and the next. */
function road(legs: [km: number, minutes: number][], changes: Record<number, Partial<PlannableStop>> = {}) {
  const stops = [0, ...legs].map(
    (_, index): PlannableStop => ({
      id: `s${index}`,
      kind: 'other',
      lat: 0,
      lng: index / 100,
      arriveFixed: null,
      stayMinutes: 0,
      nights: 0,
      ...changes[index],
    }),
  );
  return { stops, told: legs.map(([km, minutes], index) => tell(stops[index], stops[index + 1], km, minutes)) };
}

function tell(from: PlannableStop | undefined, to: PlannableStop | undefined, km: number, minutes: number): ToldLeg {
  const point = (stop: PlannableStop | undefined) => ({ lat: stop?.lat ?? 0, lng: stop?.lng ?? 0 });
  const ends = { fromStopId: from?.id ?? '', toStopId: to?.id ?? '' };
  return { ...ends, km, minutes, polyline: '', provider: 'test', places: toPlaces(point(from), point(to)) };
}

function plan(trip: Partial<PlannableTrip>, { stops, told }: ReturnType<typeof road>) {
  return planTrip({ ...TRIP, ...trip }, stops, told);
}

describe('the arrival cascade', () => {
  test('each stop is reached when the one before is left and the way is driven', () => {
    const { stops } = plan(
      {},
      road(
        [
          [100, 80],
          [50, 40],
        ],
        { 1: { stayMinutes: 30 } },
      ),
    );
    expect(stops.map(({ arriveAt, departAt }) => [arriveAt.slice(11), departAt.slice(11)])).toEqual([
      ['09:00', '09:00'],
      ['10:20', '10:50'],
      ['11:30', '11:30'],
    ]);
  });

  test('whoever is late for a ferry is told by how much, and goes on from when they are there', () => {
    const { stops } = plan(
      {},
      road(
        [
          [200, 155],
          [10, 10],
        ],
        { 1: { arriveFixed: '2026-11-26T11:10:00' } },
      ),
    );
    expect(stops[1]).toMatchObject({ arriveAt: '2026-11-26T11:35', lateMinutes: 25, waitMinutes: 0 });
    expect(stops[2]?.arriveAt).toBe('2026-11-26T11:45');
  });

  test('whoever is early waits for the fixed time', () => {
    const { stops } = plan(
      {},
      road(
        [
          [80, 60],
          [10, 10],
        ],
        { 1: { arriveFixed: '2026-11-26T12:00:00', stayMinutes: 15 } },
      ),
    );
    expect(stops[1]).toMatchObject({ arriveAt: '2026-11-26T10:00', departAt: '2026-11-26T12:15', waitMinutes: 120 });
  });

  test('moving the third stop above the second moves the arrivals', () => {
    const given = road([], {});
    const at = (id: string, lng: number): PlannableStop => ({ ...(given.stops[0] as PlannableStop), id, lng });
    const arrivals = (stops: PlannableStop[]) =>
      Object.fromEntries(planTrip(TRIP, stops, []).stops.map(({ stopId, arriveAt }) => [stopId, arriveAt.slice(11)]));
    const [one, two, three] = [at('one', 130), at('two', 131), at('three', 132)];
    expect(arrivals([one, two, three])).toEqual({ one: '09:00', two: '10:51', three: '12:42' });
    expect(arrivals([one, three, two])).toEqual({ one: '09:00', three: '12:42', two: '14:34' });
  });

  test('a night ends at the time one sets off, and days count from the first', () => {
    const { days, stops, lastDay } = plan(
      {},
      road(
        [
          [100, 80],
          [50, 40],
        ],
        { 1: { nights: 2 } },
      ),
    );
    expect(stops[1]).toMatchObject({ arriveAt: '2026-11-26T10:20', departAt: '2026-11-28T09:00' });
    expect(days.map(({ date, number, km }) => [date, number, km])).toEqual([
      ['2026-11-26', 1, 100],
      ['2026-11-28', 3, 50],
    ]);
    expect(lastDay).toBe('2026-11-28');
  });

  test('the cap holds while towing, and only then', () => {
    const given = road([[100, 60]]);
    expect(plan({ towingSpeedKmh: 80 }, given).minutes).toBeCloseTo(75);
    expect(plan({ towingSpeedKmh: 120 }, given).minutes).toBeCloseTo(60);
    expect(plan({ towingSpeedKmh: 80, isTowing: false }, given).minutes).toBeCloseTo(60);
  });

  test('a day that is too long is divided where its kilometres are used up', () => {
    const { days } = plan({ maxKmADay: 300 }, road([[700, 560]]));
    expect(days.map(({ km }) => Math.round(km))).toEqual([300, 300, 100]);
    expect(days[0]?.roadNight).toMatchObject({ kmSoFar: 300, isAtStop: false, fromStopId: 's0', toStopId: 's1' });
    expect(days[0]?.roadNight?.lng).toBeCloseTo((300 / 700) * 0.01, 6);
    expect(days[2]?.stopIds).toEqual(['s1']);
  });

  test('a day that would end too late is divided there, and goes on in the morning', () => {
    const { days, stops } = plan({ arriveBy: '16:00:00' }, road([[800, 600]]));
    expect(days[0]?.roadNight?.arriveAt).toBe('2026-11-26T16:00');
    expect(days[0]?.km).toBeCloseTo(560);
    expect(stops[1]?.arriveAt).toBe('2026-11-27T12:00');
  });

  test('where the day is over at a stop, the night is there', () => {
    const { days } = plan(
      { maxKmADay: 200 },
      road([
        [200, 160],
        [100, 80],
      ]),
    );
    expect(days[0]?.roadNight).toMatchObject({ isAtStop: true, fromStopId: 's1' });
    expect(days[1]?.stopIds).toEqual(['s2']);
  });

  test('nobody drives past midnight, also without limits', () => {
    const { days } = plan({}, road([[3_000, 2_400]]));
    expect(days.length).toBe(3);
    expect(Math.max(...days.map(({ minutes }) => minutes))).toBeLessThanOrEqual(15 * 60);
  });

  test('from a ferry to where it lands nothing is driven', () => {
    const { days, stops, isEstimate } = plan(
      {},
      road(
        [
          [60, 50],
          [400, 320],
        ],
        { 1: { kind: 'ferry', nights: 1 } },
      ),
    );
    expect(days.reduce((sum, { km }) => sum + km, 0)).toBe(60);
    expect(stops[2]).toMatchObject({ arriveAt: '2026-11-27T09:00', kmSoFar: 60 });
    expect(isEstimate).toBe(false);
  });

  test('a stop without a place has no leg, and the way goes on from the last place', () => {
    const { stops } = planTrip(
      TRIP,
      road(
        [
          [1, 1],
          [1, 1],
        ],
        { 1: { lat: null, lng: null } },
      ).stops,
      [],
    );
    expect(stops[1]?.leg).toBeNull();
    expect(stops[2]?.leg).toMatchObject({ fromStopId: 's0', toStopId: 's2', provider: null });
  });

  test('a leg that was told for other places is not believed', () => {
    const { stops, told } = road([[500, 400]]);
    const moved = stops.map((stop) => ({ ...stop, lng: (stop.lng ?? 0) + 0.5 }));
    const { km, isEstimate } = planTrip(TRIP, moved, told);
    expect(isEstimate).toBe(true);
    expect(km).toBeCloseTo(haversineKm({ lat: 0, lng: 0.5 }, { lat: 0, lng: 0.51 }) * ROAD_FACTOR);
  });

  test('the short way over the date line is taken', () => {
    const [fiji, samoa] = road([[1, 1]], { 0: { lat: -17, lng: 179 }, 1: { lat: -17, lng: -179 } }).stops;
    const { km, days } = planTrip({ ...TRIP, maxKmADay: 150 }, [fiji, samoa] as PlannableStop[], []);
    expect(km).toBeLessThan(300);
    expect(Math.abs(days[0]?.roadNight?.lng ?? 0)).toBeGreaterThan(179);
  });

  test('a trip without stops lasts as long as it was said to; one that runs over says by how much', () => {
    expect(planTrip({ ...TRIP, endsOn: '2026-12-03' }, [], [])).toMatchObject({
      km: 0,
      lastDay: '2026-12-03',
      daysOver: 0,
    });
    expect(plan({ endsOn: '2026-11-27' }, road([[100, 80]], { 1: { nights: 4 } })).daysOver).toBe(3);
  });
});

describe('over any trip', () => {
  const time = fc.integer({ min: 0, max: 1_439 }).map((at) => `${pad(at / 60)}:${pad(at % 60)}:00`);
  const trips = fc.record({
    departAt: time,
    arriveBy: fc.option(time),
    maxKmADay: fc.option(fc.integer({ min: 10, max: 900 })),
    isTowing: fc.boolean(),
    towingSpeedKmh: fc.option(fc.integer({ min: 20, max: 130 })),
  });
  const stops = fc.array(
    fc.record({
      kind: fc.constantFrom('camp', 'fuel', 'ferry', 'other'),
      place: fc.option(
        fc.record({
          lat: fc.double({ min: -90, max: 90, noNaN: true }),
          lng: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
      ),
      fixed: fc.option(fc.integer({ min: 0, max: 60 * 24 * 30 })),
      stayMinutes: fc.nat(2_000),
      nights: fc.constantFrom(0, 0, 0, 1, 3),
    }),
    { maxLength: 12 },
  );

  test('stops keep their order and times never go back; totals are sums, and no day is over its limits', () => {
    fc.assert(
      fc.property(trips, stops, (trip, given) => {
        const rows = given.map(({ place, fixed, ...rest }, index) => ({
          ...rest,
          id: `s${index}`,
          lat: place?.lat ?? null,
          lng: place?.lng ?? null,
          arriveFixed:
            fixed === null ? null : new Date(Date.UTC(2026, 10, 26) + fixed * 60_000).toISOString().slice(0, 19),
        }));
        const planned = planTrip({ ...TRIP, ...trip }, rows, []);
        expect(planned.days.flatMap(({ stopIds }) => stopIds)).toEqual(rows.map(({ id }) => id));
        const times = planned.stops.flatMap(({ arriveAt, departAt }) => [arriveAt, departAt]);
        expect(times).toEqual([...times].sort());
        const dates = planned.days.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        const legs = planned.stops.reduce((sum, { leg }) => sum + (leg?.km ?? 0), 0);
        const days = planned.days.reduce((sum, { km }) => sum + km, 0);
        expect(planned.km).toBeCloseTo(legs, 4);
        expect(days).toBeCloseTo(legs, 4);
        expect(planned.stops.at(-1)?.kmSoFar ?? 0).toBeCloseTo(legs, 4);
        if (planned.days.filter(({ roadNight }) => roadNight).length >= 1_000) return; // odd input, no longer divided
        for (const day of planned.days) {
          expect(day.km).toBeLessThanOrEqual((trip.maxKmADay ?? Number.POSITIVE_INFINITY) + 1e-6);
          expect(day.minutes).toBeLessThanOrEqual(1_440);
          const night = day.roadNight;
          if (night) expect(night.arriveAt.slice(0, 10)).toBe(day.date);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');

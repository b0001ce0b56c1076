import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consumptionOf } from './trip-consumption.ts';
import type { PlannedStop } from './trip-days.ts';
import { planRange, type RangeStop, rangeGap } from './trip-range.ts';

const PRADO = { tankL: 100, jerryL: 0, reservePct: 10 };
const TOWING = { litresPer100Km: 20, source: 'towing' } as const;

/** Stops along the equator so many kilometres apart. */
function road(kinds: string[], km: number[]): { planned: PlannedStop[]; stops: RangeStop[] } {
  let soFar = 0;
  const planned = kinds.map((_, index): PlannedStop => {
    const length = index === 0 ? 0 : (km[index - 1] ?? 0);
    const ends = { from: { lat: 0, lng: soFar / 1_000 }, to: { lat: 0, lng: (soFar + length) / 1_000 } };
    soFar += length;
    const leg = {
      ...ends,
      fromStopId: `s${index - 1}`,
      toStopId: `s${index}`,
      km: length,
      minutes: length,
      polyline: '',
      provider: null,
      isFerry: false,
    };
    return {
      stopId: `s${index}`,
      arriveAt: '',
      departAt: '',
      leg: index === 0 ? null : leg,
      kmSoFar: soFar,
      lateMinutes: 0,
      waitMinutes: 0,
    };
  });
  return { planned, stops: kinds.map((kind, index) => ({ id: `s${index}`, kind, fuelL: null })) };
}

const range = ({ planned, stops }: ReturnType<typeof road>, facts = {}) =>
  planRange(planned, stops, { vehicle: PRADO, consumption: TOWING, startFuelL: null, ...facts });

describe('the dry point', () => {
  test('is where the reserve is reached, and names the last fuel before it', () => {
    const found = range(road(['start', 'fuel', 'camp', 'camp'], [200, 300, 300]));
    expect(found?.dryPoint).toMatchObject({ km: 650, afterStopId: 's2', lastFuelStopId: 's1' });
    expect(found?.dryPoint?.lng).toBeCloseTo(0.65, 6);
    expect(found?.stops.map(({ litres }) => litres)).toEqual([100, 60, 40, 0]);
  });

  test('moves when a fuel stop is moved', () => {
    const early = range(road(['start', 'fuel', 'camp', 'camp'], [200, 300, 300]));
    const late = range(road(['start', 'camp', 'fuel', 'camp'], [200, 240, 300]));
    expect(early?.dryPoint?.km).toBe(650);
    expect(late?.dryPoint).toBeNull();
    expect(late?.tightest).toMatchObject({ stopId: 's2', spareKm: 10 });
  });

  test('is gone when there is fuel to spare, and then says how much and where it is least', () => {
    const found = range(road(['start', 'fuel', 'camp'], [240, 300]));
    expect(found).toMatchObject({ dryPoint: null, fullKm: 450, tightest: { stopId: 's2', spareKm: 150 } });
  });

  test('counts what is put in, and never more than the tank holds', () => {
    const given = road(['start', 'fuel', 'camp'], [400, 300]);
    const with40 = { ...given, stops: given.stops.map((stop) => ({ ...stop, fuelL: 40 })) };
    expect(range(with40)?.stops[2]?.litres).toBe(0);
    expect(range(with40)?.dryPoint?.km).toBe(650);
    const with900 = { ...given, stops: given.stops.map((stop) => ({ ...stop, fuelL: 900 })) };
    expect(range(with900)?.stops[2]?.litres).toBe(40);
  });

  test('counts jerry cans and what was aboard at the start', () => {
    const given = road(['start', 'camp'], [1_000]);
    expect(range(given, { vehicle: { ...PRADO, jerryL: 40 } })?.dryPoint?.km).toBe(650);
    expect(range(given, { startFuelL: 50 })?.dryPoint?.km).toBe(200);
    expect(range(given, { startFuelL: 5 })?.dryPoint?.km).toBe(0);
  });

  test('is not told without the facts, and the first that is missing is named', () => {
    expect(rangeGap(null, TOWING, null)).toBe('vehicle');
    expect(rangeGap(PRADO, null, null)).toBe('consumption');
    expect(rangeGap({ ...PRADO, tankL: null }, TOWING, null)).toBe('tank');
    expect(rangeGap({ ...PRADO, tankL: null }, TOWING, 80)).toBeNull();
    expect(range(road(['start'], []), { vehicle: null })).toBeNull();
  });
});

test('towing is never reckoned with an average that has solo driving in it', () => {
  const averages = { all: { litresPer100Km: 14 }, towing: { litresPer100Km: null }, solo: { litresPer100Km: 11 } };
  expect(consumptionOf({ isTowing: true, litresPer100Km: null }, averages)).toBeNull();
  expect(consumptionOf({ isTowing: true, litresPer100Km: 18 }, averages)).toEqual({
    source: 'trip',
    litresPer100Km: 18,
  });
  expect(consumptionOf({ isTowing: false, litresPer100Km: null }, averages)).toEqual({
    source: 'solo',
    litresPer100Km: 11,
  });
});

test('over any road it is where a car that counts every ten metres gets down to its reserve', () => {
  const kind = fc.constantFrom('camp', 'fuel', 'fuel');
  const roads = fc.array(fc.tuple(kind, fc.integer({ min: 0, max: 60_000 })), { minLength: 1, maxLength: 12 });
  const tanks = fc.record({
    tankL: fc.integer({ min: 20, max: 200 }),
    jerryL: fc.integer({ min: 0, max: 40 }),
    reservePct: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(
      roads,
      tanks,
      fc.integer({ min: 5, max: 40 }),
      fc.option(fc.nat(100)),
      (legs, vehicle, use, startFuelL) => {
        // Tens of metres as whole numbers; litres as whole hundred-thousandths, so that nothing is rounded.
        const given = road(
          ['start', ...legs.map(([stop]) => stop)],
          legs.map(([, steps]) => steps / 100),
        );
        const found = range(given, { vehicle, consumption: { litresPer100Km: use, source: 'trip' }, startFuelL });
        const dry = driveByTens(legs, vehicle, use, startFuelL);
        if (dry === null) expect(found?.dryPoint).toBeNull();
        else expect(Math.abs((found?.dryPoint?.km ?? Number.NaN) - dry / 100)).toBeLessThanOrEqual(0.011);
      },
    ),
    { numRuns: 300 },
  );
});

/** Ten metres at a time: after how many of them the reserve is touched; null when it never is. */
function driveByTens(
  legs: [string, number][],
  vehicle: typeof PRADO,
  use: number,
  startFuelL: number | null,
): number | null {
  const unit = 100_000; // a litre
  const step = (use * unit) / 10_000; // what ten metres take
  const full = (vehicle.tankL + vehicle.jerryL) * unit;
  const reserve = (vehicle.tankL * vehicle.reservePct * unit) / 100;
  let fuel = startFuelL === null ? full : startFuelL * unit;
  let steps = 0;
  for (const [kind, length] of legs) {
    for (let driven = 0; driven < length; driven += 1) {
      if (fuel - step < reserve) return steps;
      fuel -= step;
      steps += 1;
    }
    if (kind === 'fuel') fuel = Math.max(fuel, full);
  }
  return null;
}

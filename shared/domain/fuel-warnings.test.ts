import { expect, test } from 'vitest';
import { warnAbout } from './fuel-warnings.ts';

const VEHICLE = { tankL: 87, jerryL: 20 };
const LAST = fill({ id: 'a', filledOn: '2026-11-20', odometerKm: 84_210 });

test.each([
  ['nothing odd', {}, []],
  ['an odometer below the one before', { odometerKm: 84_000 }, [{ kind: 'odometer-back', thanKm: 84_210 }]],
  ['more than 2,000 km since the last', { odometerKm: 86_300 }, [{ kind: 'odometer-jump', byKm: 2_090 }]],
  ['more than tank and jerry cans hold', { litres: 107.5 }, [{ kind: 'above-tank', holdsL: 107 }]],
  ['a price far from the last', { priceMilliPerL: 19_100 }, [{ kind: 'price-apart', lastMilliPerL: 1_910 }]],
  ['no odometer at all', { odometerKm: null }, []],
])('%s', (_, given, warnings) => {
  expect(warnAbout(fill({ id: 'b', filledOn: '2026-11-22', odometerKm: 84_500, ...given }), [LAST], VEHICLE)).toEqual(
    warnings,
  );
});

test('a back-dated fill with an odometer above a later one is told too', () => {
  const late = fill({ id: 'b', filledOn: '2026-11-19', odometerKm: 84_300 });
  expect(warnAbout(late, [LAST], VEHICLE)).toEqual([{ kind: 'odometer-back', thanKm: 84_300 }]);
});

test('without a tank size nothing is said of it', () => {
  expect(warnAbout(fill({ id: 'b', litres: 500, odometerKm: 84_400 }), [LAST], { tankL: null, jerryL: 0 })).toEqual([]);
});

function fill(given: Partial<Parameters<typeof warnAbout>[0]>) {
  return {
    id: 'x',
    filledOn: '2026-11-21',
    odometerKm: null,
    litres: 60,
    priceMilliPerL: 1_910,
    totalCents: 11_460,
    currency: 'AUD' as const,
    isFull: true,
    isMissed: false,
    isTowing: true,
    createdAt: '2026-11-23T00:00:00.000Z',
    ...given,
  };
}

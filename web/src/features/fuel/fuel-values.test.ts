import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import { doAgree } from '../../../../shared/domain/fuel-amounts.ts';
import { checkValues } from './check-values.ts';
import { type FuelValues, type PumpUnits, toValues } from './fuel-values.ts';
import { readDecimal, readOdometer } from './read-number.ts';
import { followingTexts } from './settle-values.ts';

const METRIC: PumpUnits = { volume: 'L', distance: 'km' };
const US: PumpUnits = { volume: 'gal', distance: 'mi' };
const DEFAULTS = {
  vehicleId: '00000000-0000-4000-8000-000000000001',
  currency: 'AUD',
  isTowing: true,
  filledOn: '2026-11-23',
  tripId: '',
} as const;
const ROW: FuelLog = {
  ...DEFAULTS,
  id: '00000000-0000-4000-8000-000000000002',
  tripId: null,
  odometerKm: 84_500,
  litres: 30,
  priceMilliPerL: 1_910,
  totalCents: 5_730,
  isFull: false,
  isMissed: false,
  station: 'BP Ceduna',
  note: '',
  version: 1,
  createdAt: '2026-11-23T00:00:00.000Z',
  updatedAt: '2026-11-23T00:00:00.000Z',
  deletedAt: null,
};

/** Types into one field after the other, as the sheet does. */
function type(start: FuelValues, ...steps: [field: 'litres' | 'total' | 'price', text: string][]): FuelValues {
  let values = start;
  for (const [field, text] of steps) {
    const others = values.typed.split(',').filter((name) => name !== '' && name !== field);
    const typed = [...others, ...(text === '' ? [] : [field])].join(',');
    const next = { ...values, [field]: text, typed };
    values = { ...next, ...followingTexts(next, field) };
  }
  return values;
}

const check = (values: FuelValues, units = METRIC, base: FuelLog | null = null) =>
  checkValues(values, { base, fresh: toValues(base, DEFAULTS, units), units });
const blank = (units = METRIC) => toValues(null, DEFAULTS, units);

describe('litres, total and price', () => {
  test('two that are typed bring the third as soon as it is known', () => {
    expect(type(blank(), ['litres', '62.0'], ['total', '118.40'])).toMatchObject({ price: '1.910' });
    expect(type(blank(), ['litres', '62'], ['price', '1.91'])).toMatchObject({ total: '118.42' });
    expect(type(blank(), ['total', '118.42'], ['price', '1,91'])).toMatchObject({ litres: '62.00' });
  });

  test('three that are typed and disagree are refused, naming what does not fit', () => {
    const values = type(blank(), ['litres', '62'], ['total', '118.40'], ['price', '2.110']);
    expect(check(values).errors).toEqual({
      total: '62 L at 2.110 a litre is 130.82, not 118.40. Check the three, or leave one out.',
    });
  });

  test('a new amount in a fill that is changed keeps the price, a new total makes a new one', () => {
    const shown = toValues(ROW, DEFAULTS, METRIC);
    expect(check(type(shown, ['litres', '35']), METRIC, ROW).content).toMatchObject({
      litres: 35,
      priceMilliPerL: 1_910,
      totalCents: 6_685,
    });
    expect(check(type(shown, ['total', '60']), METRIC, ROW).content).toMatchObject({
      litres: 30,
      priceMilliPerL: 2_000,
      totalCents: 6_000,
    });
  });

  test('what is missing or no number is named', () => {
    expect(check(blank()).errors).toEqual({ litres: 'Enter how much you filled.' });
    expect(check(type(blank(), ['litres', '62'])).errors).toEqual({ total: 'Enter what you paid.' });
    expect(check(type(blank(), ['litres', 'lots'])).errors).toEqual({ litres: 'Enter an amount such as 62.5.' });
    expect(check({ ...type(blank(), ['litres', '62'], ['total', '9']), odometer: 'far' }).errors).toEqual({
      odometer: 'Enter a reading such as 84,710, or leave it empty.',
    });
  });
});

describe('gallons and miles', () => {
  test('are converted once, and what was paid stays to the cent', () => {
    const values = { ...type(blank(US), ['litres', '15.32'], ['price', '3.459']), odometer: '52,345' };
    expect(values.total).toBe('52.99');
    expect(check(values, US).content).toMatchObject({ litres: 57.993, totalCents: 5_299, odometerKm: 84_241.11 });
  });

  test('show again what was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 30_000 }), fc.integer({ min: 500, max: 30_000 }), (hundredths, cents) => {
        const litres = (hundredths / 100).toFixed(2);
        const total = (cents / 100).toFixed(2);
        const typed = type(blank(US), ['litres', litres], ['total', total]);
        const { content } = check(typed, US);
        if (!content) return; // a price that cannot be
        expect(doAgree(content)).toBe(true);
        expect(toValues({ ...ROW, ...content }, DEFAULTS, US)).toMatchObject({ litres, total, price: typed.price });
      }),
    );
  });

  test('change nothing in a fill that was only looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 9_999_999 }), (ml, km) => {
        const row = { ...ROW, litres: ml / 1_000, odometerKm: km / 100 };
        for (const units of [METRIC, US]) {
          const { content } = check(toValues(row, DEFAULTS, units), units, row);
          expect(content).toMatchObject({ litres: row.litres, odometerKm: row.odometerKm, totalCents: row.totalCents });
        }
      }),
    );
  });
});

test.each([
  ['62', 62],
  ['62,5', 62.5],
  [' 62.50 ', 62.5],
  ['.5', 0.5],
  ['', null],
  ['1.2.3', null],
  ['-4', null],
])('"%s" litres are %s', (typed, number) => expect(readDecimal(typed)).toBe(number));

test.each([
  ['84,710', 84_710],
  ['84 710', 84_710],
  ['84710.5', 84_710.5],
  ['1,084,710', 1_084_710],
  ['84,71', null],
  ['far', null],
])('an odometer of "%s" is %s', (typed, number) => expect(readOdometer(typed)).toBe(number));

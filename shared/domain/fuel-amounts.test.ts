import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doAgree, isMismatch, settleAmounts } from './fuel-amounts.ts';

const litres = fc.integer({ min: 100, max: 30_000 }).map((hundredths) => hundredths / 100);
const price = fc.integer({ min: 500, max: 4_000 });

describe('any two of litres, price and total give the third', () => {
  test.each([
    [{ litres: 62, priceMilliPerL: 1910 }, { totalCents: 11_842 }],
    [{ litres: 62, totalCents: 11_840 }, { priceMilliPerL: 1910 }],
    [{ priceMilliPerL: 1910, totalCents: 11_842 }, { litres: 62 }],
    [{ litres: 62, priceMilliPerL: 1910, totalCents: 11_840 }, { totalCents: 11_840 }],
  ])('%j', (given, third) => expect(settleAmounts(given)).toEqual({ ...given, ...third }));

  test('what comes of two agrees with them, and a till that rounds to 5 cents agrees too', () => {
    fc.assert(
      fc.property(litres, price, (bought, milli) => {
        const settled = settleAmounts({ litres: bought, priceMilliPerL: milli });
        if (isMismatch(settled)) return expect.fail(settled.message);
        expect(doAgree(settled)).toBe(true);
        const cash = { ...settled, totalCents: Math.round(settled.totalCents / 5) * 5 };
        expect(doAgree(cash)).toBe(true);
        for (const two of [
          { litres: bought, totalCents: cash.totalCents },
          { priceMilliPerL: milli, totalCents: cash.totalCents },
        ]) {
          const again = settleAmounts(two);
          expect(isMismatch(again) || doAgree(again)).toBe(true);
        }
      }),
    );
  });
});

describe('three that disagree', () => {
  test('are refused, naming what does not fit', () => {
    expect(settleAmounts({ litres: 62, priceMilliPerL: 1910, totalCents: 12_000 })).toEqual({
      field: 'totalCents',
      message: '62 L at 1.910 a litre is 118.42, not 120.00. Check the three, or leave one out.',
    });
  });

  test('by ten cents and more are always found, on any usual fill', () => {
    fc.assert(
      fc.property(litres, price, fc.integer({ min: 20, max: 5_000 }), fc.boolean(), (bought, milli, apart, isMore) => {
        const settled = settleAmounts({ litres: bought, priceMilliPerL: milli });
        if (isMismatch(settled)) return expect.fail(settled.message);
        const allowed = bought * 0.05 + milli * 0.0005 + 2.5 + 1;
        const totalCents = settled.totalCents + (isMore ? 1 : -1) * Math.ceil(allowed + apart);
        if (totalCents > 0) expect(doAgree({ ...settled, totalCents })).toBe(false);
      }),
    );
  });
});

test.each([
  [{}, 'litres'],
  [{ litres: 10 }, 'totalCents'],
  [{ totalCents: 1000 }, 'litres'],
  [{ priceMilliPerL: 1910 }, 'litres'],
  [{ litres: 6000, priceMilliPerL: 100_000 }, undefined],
  [{ priceMilliPerL: 100_000, totalCents: 1 }, 'litres'],
  [{ litres: 0.001, totalCents: 100_000_000 }, 'priceMilliPerL'],
  [{ litres: 0.001, priceMilliPerL: 1 }, 'totalCents'],
])('%j is refused at %s', (given, field) => {
  const settled = settleAmounts(given);
  expect(isMismatch(settled) ? settled.field : undefined).toBe(field);
});

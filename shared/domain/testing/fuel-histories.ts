import fc from 'fast-check';
import type { Fill } from '../fuel-economy.ts';

/** What a person may write down of a fill, good or bad: few days and odometers, so that many are equal or out of order. */
export const fillContent = fc.record({
  filledOn: fc.integer({ min: 1, max: 4 }).map((day) => `2026-11-0${day}`),
  odometerKm: fc.option(
    fc.integer({ min: 0, max: 40 }).map((step) => 84_000 + step * 51.25),
    { freq: 4 },
  ),
  litres: fc.integer({ min: 1, max: 90_000 }).map((millilitres) => millilitres / 1_000),
  priceMilliPerL: fc.integer({ min: 1_500, max: 2_900 }),
  totalCents: fc.integer({ min: 1, max: 20_000 }),
  currency: fc.constantFrom('AUD', 'AUD', 'AUD', 'NZD'),
  isFull: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
  isMissed: fc.integer({ min: 0, max: 11 }).map((one) => one === 0),
  isTowing: fc.boolean(),
});

export type FillContent = (typeof fillContent extends fc.Arbitrary<infer Value> ? Value : never) &
  Omit<Fill, 'id' | 'createdAt'>;

/** A history as it is lived: fills entered in any order, some changed and some deleted afterwards. */
export const fuelHistory = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('enter' as const), content: fillContent }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(30), content: fillContent }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat(30) }) },
  ),
  { maxLength: 24 },
);

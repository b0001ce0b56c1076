import { expect, test } from 'vitest';
import { estimateFuel, sumTripCosts } from './trip-costs.ts';

const stop = (kind: string, costEstimateCents: number | null) => ({ kind, costEstimateCents });
const spent = (day: string, category: string, amountCents: number, currency = 'AUD') => ({
  day,
  category,
  amountCents,
  currency,
});

test('fuel is kilometres by consumption by price', () => {
  expect(estimateFuel(1_000, 18.4, 1_910)).toEqual({ litres: 184, cents: 35_144 });
});

test('estimate and actual stand side by side by category, and what is left is their difference', () => {
  const costs = sumTripCosts(
    [stop('camp', 4_500), stop('camp', 8_000), stop('ferry', 51_200), stop('food', null), stop('fuel', null)],
    { litres: 184, cents: 35_144 },
    [spent('2026-11-26', 'camp', 4_000), spent('2026-11-26', 'fuel', 11_842), spent('2026-11-27', 'groceries', 2_000)],
    'AUD',
  );
  expect(costs.categories).toEqual([
    { category: 'ferries-tolls', estimateCents: 51_200, actualCents: 0 },
    { category: 'fuel', estimateCents: 35_144, actualCents: 11_842 },
    { category: 'camp', estimateCents: 12_500, actualCents: 4_000 },
    { category: 'groceries', estimateCents: 0, actualCents: 2_000 },
  ]);
  expect(costs).toMatchObject({ estimateCents: 98_844, actualCents: 17_842, remainingCents: 81_002 });
  expect(costs.days).toEqual([
    { day: '2026-11-26', amountCents: 15_842 },
    { day: '2026-11-27', amountCents: 2_000 },
  ]);
});

test('fuel is counted once: by kilometres where they can be reckoned, else by what the fuel stops say', () => {
  const stops = [stop('fuel', 9_000)];
  expect(sumTripCosts(stops, { litres: 1, cents: 200 }, [], 'AUD').estimateCents).toBe(200);
  expect(sumTripCosts(stops, null, [], 'AUD').estimateCents).toBe(9_000);
});

test('other currencies stand apart', () => {
  const costs = sumTripCosts(
    [],
    null,
    [spent('2026-11-26', 'camp', 5_000, 'NZD'), spent('2026-11-26', 'camp', 100)],
    'AUD',
  );
  expect(costs).toMatchObject({ actualCents: 100, otherCurrencies: [{ currency: 'NZD', amountCents: 5_000 }] });
});

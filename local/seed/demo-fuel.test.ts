import { expect, test } from 'vitest';
import { CreateFuelLogInput, type FuelLog } from '../../shared/contracts/fuel-logs.ts';
import { doAgree } from '../../shared/domain/fuel-amounts.ts';
import { judgeFills, sumFills } from '../../shared/domain/fuel-economy.ts';
import { demoFuel } from './demo-fuel.ts';

const LAST_DAY = '2026-11-22';
const rows = demoFuel(LAST_DAY);
const fills = rows.map((row): FuelLog => {
  const { trip_id: tripId, odometer_km: odometerKm, price_milli_per_l: priceMilliPerL, total_cents: totalCents } = row;
  const { vehicle_id: vehicleId, filled_on: filledOn, is_full: isFull, is_towing: isTowing, ...same } = row;
  const { litres, station, id } = same;
  const at = '2026-11-22T00:00:00.000Z';
  return {
    ...{ id, vehicleId, tripId, filledOn, odometerKm, litres, priceMilliPerL, totalCents, isFull, isTowing, station },
    ...{ currency: 'AUD', isMissed: false, note: '', version: 1, createdAt: at, updatedAt: at, deletedAt: null },
  };
});

test('every demo fill is one the app itself would accept, and no day is after the last', () => {
  for (const { version: _, createdAt: __, updatedAt: ___, deletedAt: ____, ...fill } of fills) {
    CreateFuelLogInput.parse(fill);
    expect(doAgree(fill)).toBe(true);
    expect(fill.filledOn <= LAST_DAY).toBe(true);
  }
});

test('the demo couple uses what such a rig uses, and its odometer never goes back', () => {
  const stats = sumFills('prado', fills);
  expect(stats.towing.litresPer100Km).toBeGreaterThan(16);
  expect(stats.towing.litresPer100Km).toBeLessThan(20);
  expect(stats.solo.litresPer100Km).toBeGreaterThan(10);
  expect(stats.solo.litresPer100Km).toBeLessThan(13);
  expect(judgeFills(fills).some(({ isOdometerBack }) => isOdometerBack)).toBe(false);
  expect(fills.some(({ isFull }) => !isFull)).toBe(true);
});

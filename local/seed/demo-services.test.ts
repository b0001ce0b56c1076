import { expect, it } from 'vitest';
import { CreateServicePlanInput, CreateServiceRecordInput } from '../../shared/contracts/services.ts';
import { demoDrive } from './demo-drive.ts';
import { PRADO_ID } from './demo-rig.ts';
import { demoServices } from './demo-services.ts';

const LAST_DAY = '2026-11-22';
const { plans, records } = demoServices(LAST_DAY);

it('every row is one the app itself would accept, under an id of its own', () => {
  for (const plan of plans) {
    CreateServicePlanInput.parse({
      id: plan.id,
      vehicleId: plan.vehicle_id,
      name: plan.name,
      everyMonths: plan.every_months,
      everyReading: plan.every_reading,
      startOn: plan.start_on,
      startReading: plan.start_reading,
      warnReading: plan.warn_reading,
    });
  }
  for (const record of records) {
    CreateServiceRecordInput.parse({
      id: record.id,
      vehicleId: record.vehicle_id,
      planId: record.plan_id,
      name: record.name,
      doneOn: record.done_on,
      reading: record.reading,
      costCents: record.cost_cents,
      currency: record.currency,
      workshop: record.workshop,
    });
    expect(plans.find(({ id }) => id === record.plan_id)?.vehicle_id).toBe(record.vehicle_id);
  }
  const ids = [...plans, ...records].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('the Prado was serviced at what its odometer said then', () => {
  const drive = demoDrive(LAST_DAY);
  for (const { vehicle_id: vehicleId, reading, done_on: doneOn } of records) {
    if (vehicleId !== PRADO_ID) continue;
    const stretch = drive.findLast(({ on }) => on <= doneOn);
    expect(reading).toBeGreaterThanOrEqual(stretch?.toKm ?? Number.POSITIVE_INFINITY);
    expect(reading).toBeLessThanOrEqual(stretch?.leavesKm ?? 0);
  }
});

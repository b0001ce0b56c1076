import { expect, it } from 'vitest';
import type { ServicePlan, ServicePlanList } from '../../../shared/contracts/services.ts';
import type { Rig } from '../../../shared/contracts/vehicles.ts';
import { dueServices } from './due-services.ts';

const STAMPS = { version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', deletedAt: null };
const PLAN: ServicePlan = {
  id: 'oil',
  vehicleId: 'prado',
  name: 'Oil',
  everyMonths: 12,
  everyReading: 10_000,
  startOn: '2026-01-31',
  startReading: 80_000,
  warnDays: 30,
  warnReading: 1_000,
  note: '',
  ...STAMPS,
};
const LIST: ServicePlanList = {
  today: '2026-11-22',
  // What the server said when it was read: nothing of it may be shown.
  services: [{ plan: PLAN, done: [], due: {} as ServicePlanList['services'][number]['due'] }],
  uses: [{ vehicleId: 'prado', reading: 84_000, firstOn: '2026-10-21', firstReading: 81_000, lastOn: '2026-11-20' }],
  workshops: [],
};
const rig = (reading: number, readOn: string | null) => ({ vehicle: { id: 'prado' }, reading, readOn }) as Rig;

it('is counted to the day it is, not to the day it was read', () => {
  const stateOn = (today: string) => dueServices(LIST, [rig(84_000, '2026-11-20')], today)[0]?.due.state;
  expect(['2026-11-22', '2027-01-10', '2027-02-10'].map(stateOn)).toEqual(['ok', 'soon', 'overdue']);
});

it('knows of readings that are not sent yet, in what is left and in the pace', () => {
  const [service] = dueServices(LIST, [rig(89_000, '2026-11-25')], '2026-11-25');
  // 8,000 km in the 35 days since 21 October: 1,000 km more take 5.
  expect(service?.due).toMatchObject({ remaining: 1_000, state: 'soon', projectedOn: '2026-11-30' });
});

it('tells of a vehicle that only this phone knows, and not of one that is gone', () => {
  const [service] = dueServices({ ...LIST, uses: [] }, [rig(91_000, null)], '2026-11-22');
  expect(service?.due).toMatchObject({ remaining: -1_000, state: 'overdue', projectedOn: null });
  expect(dueServices(LIST, [], '2026-11-22')).toEqual([]);
});

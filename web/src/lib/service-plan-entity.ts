import type { ServicePlan, ServicePlanList } from '../../../shared/contracts/services.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { createRowEntity } from './outbox/row-entity.ts';
import { applyPlan } from './service-plan-cache.ts';
import { readServicePlan } from './service-queries.ts';
import { CALENDAR_KEY, SERVICES_KEY } from './wheels-keys.ts';

/** What is to be done again and again, as the outbox knows it. */
export const servicePlanEntity = createRowEntity<ServicePlan>({
  name: 'service-plan',
  path: '/api/v1/service-plans',
  answerName: 'servicePlan',
  queryKeys: [SERVICES_KEY, CALENDAR_KEY],
  fixed: ['vehicleId'],
  read: async (id) => (await readServicePlan(id)).servicePlan,
  project: (queryKey, data, change) => (queryKey[1] === 'plans' ? applyPlan(data as ServicePlanList, change) : data),
  editor: (entry) => `/wheels/service?plan=${rowIdOf(entry)}`,
  describe: (row, { format, units }) => [
    ['What', row.name],
    ['Every', row.everyMonths === null ? '—' : `${row.everyMonths} months`],
    ['Or every', units.reading(row.everyReading, row.vehicleId)],
    ['Counted from', format.date(row.startOn)],
    ['Warn', `${row.warnDays} days or ${units.reading(row.warnReading, row.vehicleId)} before`],
    ['Note', row.note || '—'],
  ],
});

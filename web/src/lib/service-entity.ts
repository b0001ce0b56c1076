import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import type { Expense } from '../../../shared/contracts/expenses.ts';
import type {
  ServicePlanList,
  ServiceRecord,
  ServiceRecordFilter,
  ServiceRecordPage,
} from '../../../shared/contracts/services.ts';
import type { OdometerReading } from '../../../shared/contracts/vehicles.ts';
import { expenseEntity } from './expense-entity.ts';
import { EXPENSES_KEY } from './expense-queries.ts';
import { projectReading } from './odometer-cache.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { createRowEntity } from './outbox/row-entity.ts';
import { applyRecord } from './service-plan-cache.ts';
import { readServiceRecord } from './service-queries.ts';
import { applyToRecords } from './service-record-cache.ts';
import { CALENDAR_KEY, SERVICES_KEY, TRIP_SPENDING_KEY, VEHICLES_KEY } from './wheels-keys.ts';

/** What was done to a vehicle, as the outbox knows it. It moves its plan, and is an expense and an odometer reading besides. */
export const serviceEntity = createRowEntity<ServiceRecord>({
  name: 'service',
  path: '/api/v1/service-records',
  answerName: 'serviceRecord',
  queryKeys: [SERVICES_KEY, EXPENSES_KEY, TRIP_SPENDING_KEY, VEHICLES_KEY, CALENDAR_KEY],
  fixed: ['vehicleId'],
  read: async (id) => (await readServiceRecord(id)).serviceRecord,
  project(queryKey, data, change) {
    if (queryKey[0] === SERVICES_KEY[0]) return projectServices(queryKey, data, change);
    if (queryKey[0] === EXPENSES_KEY[0] || queryKey[0] === TRIP_SPENDING_KEY[0])
      return expenseEntity.project(queryKey, data, toExpenseChange(change));
    if (queryKey[0] === VEHICLES_KEY[0]) return projectReading(queryKey, data, toReadingChange(change));
    return data;
  },
  editor: (entry) => `/you/unsent?done=${rowIdOf(entry)}`,
  describe: (row, { format, units }) => [
    ['What', row.name],
    ['When', format.date(row.doneOn)],
    ['Reading', units.reading(row.reading, row.vehicleId)],
    ['Cost', row.costCents === null ? '—' : format.money(row.costCents, row.currency)],
    ['Workshop', row.workshop || '—'],
    ['Note', row.note || '—'],
  ],
});

/** The shapes are those of service-queries.ts, which makes these keys. */
function projectServices(queryKey: QueryKey, data: unknown, change: RowChange<ServiceRecord>): unknown {
  switch (queryKey[1]) {
    case 'plans':
      return applyRecord(data as ServicePlanList, change);
    case 'records': {
      const list = data as InfiniteData<ServiceRecordPage, string>;
      return applyToRecords(list, queryKey[2] as ServiceRecordFilter, change);
    }
    case 'record':
      return queryKey[2] === change.id ? (change.to(data as ServiceRecord) ?? data) : data;
    default:
      return data;
  }
}

/** The same change as its expense sees it, which has the same id. */
function toExpenseChange(change: RowChange<ServiceRecord>): RowChange<Expense> {
  return {
    id: change.id,
    before: change.before && toExpense(change.before, null),
    to: (expense) => {
      const row = change.to(change.before);
      return row && toExpense(row, expense);
    },
  };
}

/** As `private.spread_service_record` writes it; without a cost there is none. */
function toExpense(row: ServiceRecord, known: Expense | null): Expense | null {
  if (row.costCents === null) return null;
  const { id, version, createdAt, updatedAt, deletedAt } = known ?? row;
  return {
    id,
    amountCents: row.costCents,
    currency: row.currency,
    category: 'vehicle',
    payee: row.workshop || row.name,
    note: row.note,
    occurredOn: row.doneOn,
    tripId: row.tripId,
    source: 'service',
    version,
    createdAt,
    updatedAt,
    deletedAt,
  };
}

/** The same change as its odometer reading sees it, which has the same id. */
function toReadingChange(change: RowChange<ServiceRecord>): RowChange<OdometerReading> {
  return {
    id: change.id,
    before: change.before && toReading(change.before),
    to: () => {
      const row = change.to(change.before);
      return row && toReading(row);
    },
  };
}

/** As `private.spread_service_record` writes it; without a reading there is none. */
function toReading(row: ServiceRecord): OdometerReading | null {
  const { id, vehicleId, reading, doneOn: readOn, version, createdAt, updatedAt, deletedAt } = row;
  if (reading === null) return null;
  return { id, vehicleId, reading, readOn, source: 'service', note: '', version, createdAt, updatedAt, deletedAt };
}

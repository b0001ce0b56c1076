import type { QueryKey } from '@tanstack/react-query';
import type { Expense } from '../../../shared/contracts/expenses.ts';
import type { FuelHistory, FuelLog, StationList } from '../../../shared/contracts/fuel-logs.ts';
import type { OdometerReading } from '../../../shared/contracts/vehicles.ts';
import { compareFills } from '../../../shared/domain/fuel-economy.ts';
import { answer, v1 } from './api-client.ts';
import { expenseEntity } from './expense-entity.ts';
import { EXPENSES_KEY } from './expense-queries.ts';
import { projectReading } from './odometer-cache.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import { CALENDAR_KEY, FUEL_KEY, SERVICES_KEY, TRIPS_KEY, VEHICLES_KEY } from './wheels-keys.ts';

/** Fill-ups as the outbox knows them. Each is an expense and an odometer reading besides, and shows as those at once. */
export const fuelEntity = createRowEntity<FuelLog>({
  name: 'fuel',
  path: '/api/v1/fuel-logs',
  answerName: 'fuelLog',
  queryKeys: [FUEL_KEY, EXPENSES_KEY, VEHICLES_KEY, SERVICES_KEY, TRIPS_KEY, CALENDAR_KEY],
  read: async (id) => (await answer(v1['fuel-logs'][':id'].$get({ param: { id } }))).fuelLog,
  project(queryKey, data, change) {
    if (queryKey[0] === FUEL_KEY[0]) return projectFuel(queryKey, data, change);
    if (queryKey[0] === EXPENSES_KEY[0] || queryKey[0] === TRIPS_KEY[0])
      return expenseEntity.project(queryKey, data, toExpenseChange(change));
    if (queryKey[0] === VEHICLES_KEY[0]) return projectReading(queryKey, data, toReadingChange(change));
    return data;
  },
  editor: (entry) => `/you/unsent?fuel=${rowIdOf(entry)}`,
  describe: (row, { format, units }) => [
    ['When', format.date(row.filledOn)],
    ['Odometer', units.distance(row.odometerKm)],
    ['Filled', units.volume(row.litres)],
    ['Price', units.price(row.priceMilliPerL)],
    ['Total', format.money(row.totalCents, row.currency)],
    ['Tank', row.isFull ? 'Full' : 'Part'],
    ['Fill before', row.isMissed ? 'Missed' : 'Written down'],
    ['Driven', row.isTowing ? 'Towing' : 'Solo'],
    ['Station', row.station || '—'],
    ['Note', row.note || '—'],
  ],
});

/** The shapes are those of fuel-queries.ts, which makes these keys. */
function projectFuel(queryKey: QueryKey, data: unknown, change: RowChange<FuelLog>): unknown {
  switch (queryKey[1]) {
    case 'history': {
      const history = data as FuelHistory;
      const fuelLogs = applyToRows(history.fuelLogs, change, compareFills, (row) => row.vehicleId === queryKey[2]);
      return fuelLogs === history.fuelLogs ? data : { ...history, fuelLogs };
    }
    case 'one':
      return queryKey[2] === change.id ? (change.to(data as FuelLog) ?? data) : data;
    case 'stations':
      return projectStation(data as StationList['stations'], change.to(change.before));
    default:
      return data;
  }
}

/** Where one has just filled up is suggested first. */
function projectStation(stations: StationList['stations'], row: FuelLog | null): StationList['stations'] {
  if (!row?.station) return stations;
  const known = stations.find(({ station }) => station.toLowerCase() === row.station.toLowerCase());
  if (known && known.lastOn >= row.filledOn) return stations;
  const { station, filledOn: lastOn, priceMilliPerL, currency } = row;
  return [{ station, lastOn, priceMilliPerL, currency }, ...stations.filter((one) => one !== known)];
}

/** The same change as its expense sees it, which has the same id. */
function toExpenseChange(change: RowChange<FuelLog>): RowChange<Expense> {
  return {
    id: change.id,
    before: change.before && toExpense(change.before, null),
    to: (expense) => {
      const row = change.to(change.before);
      return row && toExpense(row, expense);
    },
  };
}

/** As `private.spread_fuel_log` writes it. What only the expense knows is kept. */
function toExpense(row: FuelLog, known: Expense | null): Expense {
  const { id, version, createdAt, updatedAt, deletedAt } = known ?? row;
  return {
    id,
    amountCents: row.totalCents,
    currency: row.currency,
    category: 'fuel',
    payee: row.station,
    note: row.note,
    occurredOn: row.filledOn,
    tripId: row.tripId,
    source: 'fuel',
    version,
    createdAt,
    updatedAt,
    deletedAt,
  };
}

/** The same change as its odometer reading sees it, which has the same id. */
function toReadingChange(change: RowChange<FuelLog>): RowChange<OdometerReading> {
  return {
    id: change.id,
    before: change.before && toReading(change.before),
    to: () => {
      const row = change.to(change.before);
      return row && toReading(row);
    },
  };
}

/** As `private.spread_fuel_log` writes it; without an odometer there is none. */
function toReading(row: FuelLog): OdometerReading | null {
  const { id, vehicleId, odometerKm, filledOn: readOn, version, createdAt, updatedAt, deletedAt } = row;
  if (odometerKm === null) return null;
  const entered = { vehicleId, reading: odometerKm, readOn, source: 'fuel' as const, note: '' };
  return { id, ...entered, version, createdAt, updatedAt, deletedAt };
}

import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import type { OdometerReading, OdometerReadingPage, VehicleList } from '../../../shared/contracts/vehicles.ts';
import { withReading } from '../../../shared/domain/vehicle-rigs.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { applyToRows } from './outbox/row-entity.ts';

type Pages = InfiniteData<OdometerReadingPage, string>;

/**
 * The data of a query below VEHICLES_KEY after a reading changed, its own or that of a fill-up, a service or a hitch. The shapes
 * are those of vehicle-queries.ts.
 */
export function projectReading(queryKey: QueryKey, data: unknown, change: RowChange<OdometerReading>): unknown {
  switch (queryKey[1]) {
    case 'list':
      return applyToRigs(data as VehicleList, change);
    case 'readings':
      return applyToPages(data as Pages, queryKey[2] as string, change);
    case 'reading':
      return queryKey[2] === change.id ? (change.to(data as OdometerReading) ?? data) : data;
    default:
      return data;
  }
}

function applyToRigs(list: VehicleList, change: RowChange<OdometerReading>): VehicleList {
  const row = change.to(change.before);
  const { vehicleId, readOn } = row ?? change.before ?? { vehicleId: '', readOn: '' };
  const rigs = withReading(list.rigs, { id: change.id, vehicleId, reading: row?.reading ?? null, readOn });
  return rigs === list.rigs ? list : { ...list, rigs };
}

function applyToPages(data: Pages, vehicleId: string, change: RowChange<OdometerReading>): Pages {
  const rows = data.pages.flatMap(({ readings }) => readings);
  const isKnown = rows.some(({ id }) => id === change.id);
  const end = data.pages.at(-1)?.nextCursor ? rows.at(-1) : undefined;
  const belongs = (row: OdometerReading) => row.vehicleId === vehicleId && (!end || isKnown || compare(row, end) < 0);
  const after = applyToRows(rows, change, compare, belongs);
  if (after === rows) return data;
  const total = (data.pages[0]?.total ?? 0) + after.length - rows.length;
  // All in the first page: where the next one begins is said by the last.
  const pages = data.pages.map((page, index) => ({ ...page, total, readings: index === 0 ? after : [] }));
  return { ...data, pages };
}

/** As list_odometer_readings orders them. */
function compare(one: OdometerReading, other: OdometerReading): number {
  if (one.readOn !== other.readOn) return one.readOn < other.readOn ? 1 : -1;
  return other.reading - one.reading || (one.id < other.id ? 1 : -1);
}

import type { InfiniteData } from '@tanstack/react-query';
import type { ServiceRecord, ServiceRecordFilter, ServiceRecordPage } from '../../../shared/contracts/services.ts';
import type { RowChange } from './outbox/outbox-entity.ts';

type RecordList = Pick<InfiniteData<ServiceRecordPage, string>, 'pages'>;

/**
 * A loaded list of records after one changed, with count and costs still true for the filter. What lies beyond the loaded
 * pages is counted, not inserted.
 */
export function applyToRecords<List extends RecordList>(
  list: List,
  filter: ServiceRecordFilter,
  change: RowChange<ServiceRecord>,
): List {
  const leaving = findLeaving(list, filter, change);
  const after = change.to(leaving ?? change.before);
  const entering = after && matches(after, filter) ? after : null;
  if (leaving === entering) return list;
  const kept = leaving ? list.pages.map((page) => without(page, leaving.id)) : list.pages;
  const pages = entering ? insert(kept, entering) : kept;
  return { ...list, pages: pages.map((page) => recount(page, leaving, entering)) };
}

/** The row as the list holds it now, which a refetch may have changed; or `before`, when it lies beyond what is loaded. */
function findLeaving(
  list: RecordList,
  filter: ServiceRecordFilter,
  { id, before }: RowChange<ServiceRecord>,
): ServiceRecord | null {
  const present = list.pages.flatMap((page) => page.serviceRecords).find((record) => record.id === id);
  if (present) return present;
  const hasMore = list.pages.at(-1)?.nextCursor != null;
  return hasMore && before !== null && matches(before, filter) ? before : null;
}

const without = (page: ServiceRecordPage, id: string): ServiceRecordPage => ({
  ...page,
  serviceRecords: page.serviceRecords.filter((record) => record.id !== id),
});

function insert(pages: ServiceRecordPage[], added: ServiceRecord): ServiceRecordPage[] {
  const target = pages.findIndex(
    (page) => page.nextCursor === null || page.serviceRecords.some((row) => isOlder(row, added)),
  );
  return pages.map((page, index) => {
    if (index !== target) return page;
    const at = page.serviceRecords.findIndex((row) => isOlder(row, added));
    const position = at === -1 ? page.serviceRecords.length : at;
    return { ...page, serviceRecords: page.serviceRecords.toSpliced(position, 0, added) };
  });
}

/** Newest day first, and within a day what was entered last first, as the API sorts. */
function isOlder(row: ServiceRecord, added: ServiceRecord): boolean {
  if (row.doneOn !== added.doneOn) return row.doneOn < added.doneOn;
  return Date.parse(row.createdAt) <= Date.parse(added.createdAt);
}

function recount(
  page: ServiceRecordPage,
  before: ServiceRecord | null,
  after: ServiceRecord | null,
): ServiceRecordPage {
  const sums = new Map(page.sums.map(({ currency, costCents }) => [currency, costCents]));
  for (const [row, sign] of [[before, -1] as const, [after, 1] as const]) {
    if (row?.costCents) sums.set(row.currency, (sums.get(row.currency) ?? 0) + sign * row.costCents);
  }
  return {
    ...page,
    total: page.total + (after ? 1 : 0) - (before ? 1 : 0),
    sums: [...sums]
      .filter(([, cents]) => cents !== 0)
      .map(([currency, costCents]) => ({ currency, costCents }))
      .sort((a, b) => b.costCents - a.costCents),
  };
}

function matches(record: ServiceRecord, filter: ServiceRecordFilter): boolean {
  if (filter.vehicleId && record.vehicleId !== filter.vehicleId) return false;
  if (filter.planId && record.planId !== filter.planId) return false;
  if (filter.from && record.doneOn < filter.from) return false;
  return !filter.to || record.doneOn <= filter.to;
}

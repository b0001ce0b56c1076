import { Link } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import { useMemo } from 'react';
import type { ServiceRecord, ServiceRecordFilter } from '../../../../shared/contracts/services.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowState } from '../../components/row-state.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { usePendingInfiniteQuery } from '../../lib/outbox/use-pending-query.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { serviceRecordsQuery } from '../../lib/service-queries.ts';

interface HistoryListProps {
  filter: ServiceRecordFilter;
  rigs: readonly Rig[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** What was done, newest first, with costs over everything that matches the filter. */
export function HistoryList({ filter, rigs, format, rigFormat }: HistoryListProps) {
  const list = usePendingInfiniteQuery(serviceRecordsQuery(filter));
  const records = useMemo(() => list.data?.pages.flatMap((page) => page.serviceRecords) ?? [], [list.data]);
  const first = list.data?.pages[0];
  if (!first) {
    if (list.isError)
      return <ReadFailure what="your service history" error={list.error} onRetry={() => void list.refetch()} />;
    return <SkeletonRows count={3} label="Loading your service history…" />;
  }
  if (first.total === 0)
    return <p className="text-soft">Nothing has been done yet. What you mark as done is kept here with its cost.</p>;
  const costs = first.sums.map(({ currency, costCents }) => format.money(costCents, currency)).join(' + ');
  const years = [...Map.groupBy(records, ({ doneOn }) => doneOn.slice(0, 4))];
  return (
    <div className="grid gap-4">
      <p role="status" className="text-soft">
        {first.total === 1 ? '1 service' : `${first.total} services`}
        {costs && (
          <>
            {' · '}
            <strong className="font-semibold text-ink">{costs}</strong> in all
          </>
        )}
      </p>
      {years.map(([year, rows]) => (
        <section key={year} aria-label={year} className="grid gap-2">
          <h3 className="px-1 font-semibold">{year}</h3>
          <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
            {rows.map((record) => (
              <li key={record.id}>
                <HistoryRow
                  record={record}
                  rig={rigs.find(({ vehicle }) => vehicle.id === record.vehicleId)}
                  format={format}
                  rigFormat={rigFormat}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {list.hasNextPage && (
        <div className="grid justify-items-center gap-2">
          <p className="text-sm text-soft" role="status">
            {records.length} of {first.total} shown
          </p>
          <Button variant="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Load more
          </Button>
        </div>
      )}
    </div>
  );
}

interface HistoryRowProps {
  record: ServiceRecord;
  rig: Rig | undefined;
  format: PersonFormat;
  rigFormat: RigFormat;
}

function HistoryRow({ record, rig, format, rigFormat }: HistoryRowProps) {
  const state = useRowState(`service:${record.id}`);
  const details = [
    format.dayHeading(record.doneOn),
    rig?.vehicle.name ?? 'A vehicle that was deleted',
    record.reading === null ? null : rigFormat.reading(record.reading, rig?.vehicle.kind ?? 'tow'),
    record.workshop || null,
  ];
  return (
    <Link
      to="."
      search={({ plan: _plan, ...previous }) => ({ ...previous, done: record.id })}
      state={{ openedHere: true }}
      resetScroll={false}
      className="flex min-h-16 items-center gap-3 px-4 py-2 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
        <Wrench aria-hidden className="size-5.5" />
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
        <span className="min-w-0 flex-[1_1_9rem]">
          <span className="block font-semibold leading-snug wrap-anywhere">{record.name}</span>
          <span className="line-clamp-2 text-sm text-soft">
            {details.filter((detail) => detail !== null).join(' · ')}
          </span>
        </span>
        <span className="ml-auto text-right font-semibold whitespace-nowrap">
          {record.costCents !== null && format.money(record.costCents, record.currency)}
          {state && <RowState state={state} />}
        </span>
      </span>
    </Link>
  );
}

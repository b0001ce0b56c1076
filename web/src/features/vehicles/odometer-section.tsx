import type { OdometerReading, Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowState } from '../../components/row-state.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Section } from '../../components/ui/section.tsx';
import { ShowMore } from '../../components/ui/show-more.tsx';
import { usePendingInfiniteQuery } from '../../lib/outbox/use-pending-query.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { odometerReadingsQuery } from '../../lib/vehicle-queries.ts';
import { SheetLink } from './sheet-link.tsx';

const SOURCES: Record<OdometerReading['source'], string> = {
  manual: 'Written down',
  fuel: 'Fill-up',
  service: 'Service',
  hitch: 'Hitch',
};

interface OdometerSectionProps {
  rig: Rig;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** What the odometer has shown, and where each reading comes from. */
export function OdometerSection({ rig: { vehicle }, format, rigFormat }: OdometerSectionProps) {
  const query = usePendingInfiniteQuery(odometerReadingsQuery(vehicle.id));
  const rows = query.data?.pages.flatMap(({ readings }) => readings) ?? [];
  return (
    <Section title={vehicle.kind === 'generator' ? 'Hours' : 'Odometer'}>
      {query.error && !query.data ? (
        <ReadFailure what="the readings" error={query.error} onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <p className="text-soft">
          {query.data ? 'Fill-ups, services and hitches bring their reading along.' : 'Loading…'}
        </p>
      ) : (
        <ul className="-mx-5 divide-y divide-hairline border-y border-hairline">
          {rows.map((row, index) => (
            <li key={row.id}>
              <ReadingRow row={row} below={rows[index + 1]} kind={vehicle.kind} format={format} rigFormat={rigFormat} />
            </li>
          ))}
        </ul>
      )}
      <ShowMore list={query} />
    </Section>
  );
}

interface ReadingRowProps {
  row: OdometerReading;
  /** The one before it in time. */
  below: OdometerReading | undefined;
  kind: Rig['vehicle']['kind'];
  format: PersonFormat;
  rigFormat: RigFormat;
}

function ReadingRow({ row, below, kind, format, rigFormat }: ReadingRowProps) {
  const state = useRowState(`odometer:${row.id}`);
  const isBack = below !== undefined && row.reading < below.reading;
  const content = (
    <>
      <span className="min-w-0 flex-[1_1_9rem]">
        <span className="block leading-snug font-semibold tabular-nums">{rigFormat.reading(row.reading, kind)}</span>
        <span className="text-sm text-soft wrap-anywhere">
          {[SOURCES[row.source], row.note || null].filter(Boolean).join(' · ')}
        </span>
        {isBack && <span className="block text-sm font-semibold text-amber-ink">Lower than the one before</span>}
      </span>
      <span className="ml-auto text-right text-soft">
        {format.dayHeading(row.readOn)}
        {state && <RowState state={state} />}
      </span>
    </>
  );
  const look = 'flex min-h-16 flex-wrap items-center justify-between gap-x-3 px-5 py-2';
  const search = sheetOf(row);
  return search ? (
    <SheetLink search={search} className={`${look} hover:bg-sunk focus-visible:-outline-offset-3`}>
      {content}
    </SheetLink>
  ) : (
    <div className={look}>{content}</div>
  );
}

/** The sheet of the row it comes from. A hitch has its own list. */
function sheetOf({ id, source }: OdometerReading) {
  if (source === 'fuel') return { fuel: id };
  if (source === 'service') return { done: id };
  return source === 'manual' ? { odometer: id } : null;
}

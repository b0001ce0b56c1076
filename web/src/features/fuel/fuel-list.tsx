import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { JudgedFill } from '../../../../shared/domain/fuel-economy.ts';
import { Button } from '../../components/ui/button.tsx';
import { Message } from '../../components/ui/message.tsx';
import { FuelRow } from './fuel-row.tsx';
import type { ChangeFilter, FuelFilter } from './fuel-search.ts';
import type { FuelWords } from './fuel-words.ts';

/** Drawn at first, and with each "Show more". */
const STEP = 60;
/** About what a day's heading and each of its rows take, for days that are not drawn because they are out of view. */
const HEADING_PX = 35;
const ROW_PX = 81;

interface FuelListProps extends FuelWords {
  /** Newest first. */
  fills: JudgedFill<FuelLog>[];
  search: FuelFilter;
  onChange: ChangeFilter;
}

/** The fills of a filter by day, with totals over all of them. */
export function FuelList({ fills, search, onChange, ...words }: FuelListProps) {
  const { driven, station } = useDeferredValue(search);
  const [shown, setShown] = useState(STEP);
  const found = useMemo(
    () =>
      fills.filter(
        (fill) => (!driven || fill.isTowing === (driven === 'towing')) && (!station || fill.station === station),
      ),
    [fills, driven, station],
  );
  if (found.length === 0) {
    return (
      <Message
        title="Nothing here"
        action={
          <Button variant="secondary" onClick={() => onChange({ driven: undefined, station: undefined })}>
            Show all
          </Button>
        }
      >
        No fill-up matches these filters.
      </Message>
    );
  }
  return (
    <div className="grid gap-5">
      <Totals fills={found} {...words} />
      <Days fills={found.slice(0, shown)} isWhole={found.length <= shown} {...words} />
      {found.length > shown && (
        <div className="grid justify-items-center gap-2">
          <p className="text-sm text-soft" role="status">
            {shown} of {found.length} shown
          </p>
          <Button variant="secondary" onClick={() => setShown(shown + STEP)}>
            Show more
          </Button>
        </div>
      )}
    </div>
  );
}

function Totals({ fills, format, rigFormat }: FuelWords & { fills: FuelLog[] }) {
  const litres = fills.reduce((sum, fill) => sum + Math.round(fill.litres * 1_000), 0) / 1_000;
  return (
    <p role="status" className="text-soft">
      {fills.length} {fills.length === 1 ? 'fill-up' : 'fill-ups'} · {rigFormat.volume(litres)} ·{' '}
      {sumsOf(fills)
        .map(({ currency, cents }) => format.money(cents, currency))
        .join(' + ')}
    </p>
  );
}

/** Each currency by itself. */
function sumsOf(fills: FuelLog[]): { currency: FuelLog['currency']; cents: number }[] {
  const sums = new Map<FuelLog['currency'], number>();
  for (const { currency, totalCents } of fills) sums.set(currency, (sums.get(currency) ?? 0) + totalCents);
  return [...sums].map(([currency, cents]) => ({ currency, cents }));
}

interface DaysProps extends FuelWords {
  fills: JudgedFill<FuelLog>[];
  /** Otherwise the last day may go on, and its total is not known yet. */
  isWhole: boolean;
}

/** Drawn anew only when the fills are: not for a sheet above them. */
const Days = memo(function Days({ fills, isWhole, ...words }: DaysProps) {
  const days = [...Map.groupBy(fills, (fill) => fill.filledOn)];
  return days.map(([day, rows], index) => (
    <section
      key={day}
      aria-labelledby={`day-${day}`}
      className="grid gap-2 [content-visibility:auto]"
      style={{ containIntrinsicSize: `auto ${HEADING_PX + rows.length * ROW_PX}px` }}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-1">
        <h3 id={`day-${day}`} className="font-semibold">
          {words.format.dayHeading(day)}
        </h3>
        {rows.length > 1 && (isWhole || index < days.length - 1) && (
          <p className="text-soft">
            <span className="sr-only">Day total </span>
            {sumsOf(rows)
              .map(({ currency, cents }) => words.format.money(cents, currency))
              .join(' + ')}
          </p>
        )}
      </div>
      <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
        {rows.map((fill) => (
          <li key={fill.id}>
            <FuelRow fill={fill} {...words} />
          </li>
        ))}
      </ul>
    </section>
  ));
});

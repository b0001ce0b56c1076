import type { Currency } from '../../../../shared/contracts/common.ts';
import type { ExpenseSummary } from '../../../../shared/contracts/expenses.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { classNames } from '../../lib/class-names.ts';

interface TrendChartProps {
  months: ExpenseSummary['months'];
  chosen: string;
  format: PersonFormat;
  currency: Currency;
}

/** Twelve columns of plain boxes: no chart library is needed. Screen readers get the table below instead. */
export function TrendChart({ months, chosen, format, currency }: TrendChartProps) {
  const most = Math.max(1, ...months.map(({ totalCents }) => totalCents));
  const averageCents = Math.round(months.reduce((sum, { totalCents }) => sum + totalCents, 0) / months.length);
  const toPercent = (cents: number) => `${(cents * 100) / most}%`;

  return (
    <div aria-hidden="true" className="grid gap-3 rounded-card border border-hairline bg-paper px-3 pt-3 pb-2">
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <span className="w-8 border-t-2 border-dashed border-ink" />
        Average {format.money(averageCents, currency)}
      </p>
      <div className="relative flex h-44 items-end gap-1 border-b border-edge sm:gap-2">
        {months.map(({ month, totalCents }) => (
          <div
            key={month}
            className={classNames(
              'flex-1 rounded-t-[4px]',
              totalCents > 0 && 'min-h-0.5',
              month === chosen ? 'bg-eucalyptus' : 'bg-edge/70',
            )}
            style={{ height: toPercent(totalCents) }}
          />
        ))}
        <div
          className="absolute inset-x-0 border-t-2 border-dashed border-ink"
          style={{ bottom: toPercent(averageCents) }}
        />
      </div>
      <div className="-mt-1 flex gap-1 text-center text-[0.8rem] sm:gap-2">
        {months.map(({ month }) => (
          <span key={month} className={classNames('min-w-0 flex-1', month === chosen ? 'font-bold' : 'text-soft')}>
            {format.shortMonth(month).charAt(0)}
            <span className="hidden sm:inline">{format.shortMonth(month).slice(1, 3)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

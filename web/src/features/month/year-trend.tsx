import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExpenseSummary } from '../../../../shared/contracts/expenses.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { classNames } from '../../lib/class-names.ts';
import { TrendChart } from './trend-chart.tsx';

interface YearTrendProps {
  month: string;
  trend: UseQueryResult<ExpenseSummary>;
  format: PersonFormat;
}

/** Twelve months as columns, and the same figures as a table that leads to each month. */
export function YearTrend({ month, trend, format }: YearTrendProps) {
  if (!trend.data) {
    if (trend.isError)
      return <ReadFailure what="the twelve months" error={trend.error} onRetry={() => void trend.refetch()} />;
    return <Skeleton className="h-96" />;
  }
  const { months, currency, totalCents } = trend.data;
  return (
    <section
      aria-labelledby="trend"
      aria-busy={trend.isPlaceholderData}
      className={classNames('grid gap-4', trend.isPlaceholderData && 'opacity-60')}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="trend" className="font-display text-xl font-semibold">
          Twelve months
        </h2>
        <p className="text-soft">{format.money(totalCents, currency)} altogether</p>
      </div>
      <TrendChart months={months} chosen={month} format={format} currency={currency} />
      <table className="w-full overflow-hidden rounded-card border border-hairline bg-paper text-left text-[min(1rem,6vw)]">
        <caption className="sr-only">Spending by month in {currency}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Expenses</th>
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {months.toReversed().map((row) => (
            <tr key={row.month} className={row.month === month ? 'bg-mist font-semibold' : undefined}>
              <th scope="row" className="font-[inherit]">
                <Link
                  to="/wins/month"
                  search={{ month: row.month }}
                  resetScroll={false}
                  className="flex min-h-11 items-center px-3 underline decoration-edge decoration-1 underline-offset-4 hover:text-ochre-ink"
                >
                  {format.shortMonth(row.month)} {row.month.slice(0, 4)}
                </Link>
              </th>
              <td className="hidden px-2 text-right text-soft sm:table-cell">{row.count}</td>
              <td className="px-3 text-right whitespace-nowrap">{format.money(row.totalCents, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExpenseSummary } from '../../../../shared/contracts/expenses.ts';
import { firstDayOf, lastDayOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { classNames } from '../../lib/class-names.ts';
import { expenseSummaryQuery } from '../../lib/expense-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { CategoryBar } from './category-bar.tsx';
import { FiguresSkeleton } from './figures-skeleton.tsx';

/** The month's total, its categories from largest to smallest, and what was paid in other currencies. */
export function MonthFigures({ month, format }: { month: string; format: PersonFormat }) {
  const summary = usePendingQuery(expenseSummaryQuery(month, month));
  const { data: categories = [] } = useQuery(categoriesQuery);
  if (!summary.data) {
    if (summary.isError)
      return <ReadFailure what="this month" error={summary.error} onRetry={() => void summary.refetch()} />;
    return <FiguresSkeleton />;
  }
  const { data } = summary;
  const rows = (data.months[0]?.categories ?? []).toSorted((a, b) => b.totalCents - a.totalCents);
  const largest = rows[0]?.totalCents ?? 0;

  return (
    <section
      aria-labelledby="by-category"
      aria-busy={summary.isPlaceholderData}
      className={classNames('grid gap-4', summary.isPlaceholderData && 'opacity-60')}
    >
      <MonthTotal data={data} month={month} format={format} />
      <h2 id="by-category" className="font-display text-xl font-semibold">
        Where it went
      </h2>
      {rows.length === 0 ? (
        <p className="rounded-card border border-hairline bg-paper p-5 text-soft">
          No expenses in {format.month(month)}.
        </p>
      ) : (
        <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
          {rows.map((row) => (
            <li key={row.category}>
              <CategoryBar
                row={row}
                month={month}
                largest={largest}
                total={data.totalCents}
                currency={data.currency}
                category={categories.find(({ slug }) => slug === row.category)}
                format={format}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function MonthTotal({ data, month, format }: { data: ExpenseSummary; month: string; format: PersonFormat }) {
  const behind = { period: 'custom', from: firstDayOf(month), to: lastDayOf(month) } as const;
  return (
    <div className="grid gap-1">
      <p>
        <Link
          to="/wins/expenses"
          search={behind}
          className="font-display text-figure font-semibold underline decoration-hairline decoration-2 underline-offset-8 hover:decoration-ochre"
        >
          {format.money(data.totalCents, data.currency)}
        </Link>
      </p>
      <p className="text-soft">
        {data.count} {data.count === 1 ? 'expense' : 'expenses'} in {data.currency}
      </p>
      {data.otherCurrencies.length > 0 && (
        <p className="mt-2 rounded-card border border-hairline bg-paper px-4 py-3">
          Not counted in above:{' '}
          {data.otherCurrencies
            .map(({ currency, totalCents, count }) => `${format.money(totalCents, currency)} (${count})`)
            .join(', ')}
          {' in other currencies. '}
          <Link
            to="/wins/expenses"
            search={behind}
            className="font-semibold text-ochre-ink underline underline-offset-4"
          >
            See them
          </Link>
        </p>
      )}
    </div>
  );
}

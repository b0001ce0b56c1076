import { memo, useEffect, useMemo, useRef } from 'react';
import type { Category } from '../../../../shared/contracts/categories.ts';
import type { Expense, ExpenseFilter, ExpensePage } from '../../../../shared/contracts/expenses.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ExpenseRow } from '../../components/expense-row.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton, SkeletonRows } from '../../components/ui/skeleton.tsx';
import { classNames } from '../../lib/class-names.ts';
import { expenseListQuery } from '../../lib/expense-queries.ts';
import type { ExpenseSearch } from '../../lib/expense-search.ts';
import { usePendingInfiniteQuery } from '../../lib/outbox/use-pending-query.ts';
import type { ChangeSearch } from './expense-filters.tsx';
import { nameSpan } from './name-span.ts';
import { NothingFound } from './nothing-found.tsx';
import { sumsByCurrency } from './sums-by-currency.ts';

/** About what a day's heading and each of its rows take, for days that are not drawn because they are out of view. */
const HEADING_PX = 35;
const ROW_PX = 65;

interface ExpenseListProps {
  search: ExpenseSearch;
  filter: ExpenseFilter;
  categories: Category[];
  format: PersonFormat;
  onChange: ChangeSearch;
}

export function ExpenseList({ search, filter, categories, format, onChange }: ExpenseListProps) {
  const list = usePendingInfiniteQuery(expenseListQuery(filter));
  const first = list.data?.pages[0];
  const expenses = useMemo(() => list.data?.pages.flatMap((page) => page.expenses) ?? [], [list.data]);

  if (!list.data || !first) {
    if (list.isError)
      return <ReadFailure what="your expenses" error={list.error} onRetry={() => void list.refetch()} />;
    return (
      <div className="grid gap-4">
        <Skeleton className="h-20 max-w-80" />
        <SkeletonRows count={6} label="Loading your expenses…" />
      </div>
    );
  }
  if (first.total === 0) return <NothingFound search={search} format={format} onChange={onChange} />;

  return (
    <div
      className={classNames('grid gap-5 transition-opacity', list.isPlaceholderData && 'opacity-60')}
      aria-busy={list.isPlaceholderData}
    >
      <FilterTotal page={first} filter={filter} format={format} />
      <Days expenses={expenses} complete={!list.hasNextPage} categories={categories} format={format} />
      {list.hasNextPage && (
        <LoadMore
          shown={expenses.length}
          total={first.total}
          busy={list.isFetchingNextPage}
          resting={!list.isFetching}
          failed={list.isFetchNextPageError}
          // Never in place of a read under way: what that one brings is news of the pages before.
          onLoad={() => void list.fetchNextPage({ cancelRefetch: false })}
        />
      )}
    </div>
  );
}

/** Counted by the server over everything that matches, not only what is on the screen. */
function FilterTotal({ page, filter, format }: { page: ExpensePage; filter: ExpenseFilter; format: PersonFormat }) {
  const sums = page.sums.toSorted(
    (a, b) => Number(b.currency === format.currency) - Number(a.currency === format.currency),
  );
  const span = nameSpan(filter, format);
  return (
    <div role="status" className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-4 font-display text-figure font-semibold">
        {sums.map(({ currency, amountCents }, index) => (
          <span key={currency} className={index > 0 ? 'text-xl text-soft' : undefined}>
            {index > 0 && '+ '}
            {format.money(amountCents, currency)}
          </span>
        ))}
      </p>
      <p className="text-soft">
        {page.total} {page.total === 1 ? 'expense' : 'expenses'} · {span}
      </p>
    </div>
  );
}

interface DaysProps {
  expenses: Expense[];
  /** Everything is loaded; otherwise the last day may go on, and its total is not known yet. */
  complete: boolean;
  categories: Category[];
  format: PersonFormat;
}

/** Drawn anew only when the rows are: not with every letter of a search, nor for a sheet above it. */
const Days = memo(function Days({ expenses, complete, categories, format }: DaysProps) {
  const days = [...Map.groupBy(expenses, (expense) => expense.occurredOn)];
  return days.map(([day, rows], index) => {
    const known = complete || index < days.length - 1;
    return (
      <section
        key={day}
        aria-labelledby={`day-${day}`}
        className="grid gap-2 [content-visibility:auto]"
        style={{ containIntrinsicSize: `auto ${HEADING_PX + rows.length * ROW_PX}px` }}
      >
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-1">
          <h2 id={`day-${day}`} className="font-semibold">
            {format.dayHeading(day)}
          </h2>
          {known && (
            <p className="text-soft">
              <span className="sr-only">Day total </span>
              {sumsByCurrency(rows)
                .map(({ currency, amountCents }) => format.money(amountCents, currency))
                .join(' + ')}
            </p>
          )}
        </div>
        <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
          {rows.map((expense) => (
            <li key={expense.id}>
              <ExpenseRow
                expense={expense}
                category={categories.find(({ slug }) => slug === expense.category)}
                format={format}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  });
});

interface LoadMoreProps {
  shown: number;
  total: number;
  busy: boolean;
  /** No read is under way, of this page or of those before. */
  resting: boolean;
  failed: boolean;
  onLoad: () => void;
}

/** Loads by itself when it comes into view; the button is there for keyboards and for when that failed. */
function LoadMore({ shown, total, busy, resting, failed, onLoad }: LoadMoreProps) {
  const ref = useRef<HTMLDivElement>(null);
  const load = useRef(onLoad);
  useEffect(() => {
    load.current = onLoad;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page moves the button, so it is observed afresh, in case it is still in view.
  useEffect(() => {
    if (!ref.current || failed || !resting) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load.current(), {
      rootMargin: '400px',
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [failed, shown, resting]);
  return (
    <div ref={ref} className="grid justify-items-center gap-2">
      <p className="text-sm text-soft" role="status">
        {failed ? "The next ones didn't load." : `${shown} of ${total} shown`}
      </p>
      <Button variant="secondary" busy={busy} onClick={onLoad}>
        {failed ? 'Try again' : 'Load more'}
      </Button>
    </div>
  );
}

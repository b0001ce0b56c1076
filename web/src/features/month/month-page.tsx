import { getRouteApi } from '@tanstack/react-router';
import { addMonths, monthOf } from '../../../../shared/domain/days.ts';
import { AddExpenseLink } from '../../components/add-expense-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { WinsTabs } from '../../components/wins-tabs.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { expenseSummaryQuery } from '../../lib/expense-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useIsAwaited } from '../../lib/use-is-awaited.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { FiguresSkeleton } from './figures-skeleton.tsx';
import { MonthFigures } from './month-figures.tsx';
import { MonthSwitcher } from './month-switcher.tsx';
import { YearTrend } from './year-trend.tsx';

const route = getRouteApi('/app/wins/month');
const TREND_MONTHS = 12;

/** What a month cost, by category, and how it compares with the eleven before it. */
export function MonthPage() {
  const format = usePersonFormat();
  const thisMonth = monthOf(format.today);
  const { month = thisMonth } = route.useSearch();
  const trendQuery = expenseSummaryQuery(addMonths(month, 1 - TREND_MONTHS), month);
  const trend = usePendingQuery(trendQuery);
  const awaited = [
    useIsAwaited(categoriesQuery),
    useIsAwaited(expenseSummaryQuery(month, month)),
    useIsAwaited(trendQuery),
  ];

  return (
    <Page title={format.month(month)} tabTitle={`${format.month(month)} · Wins`} actions={<AddExpenseLink />}>
      <WinsTabs />
      <MonthSwitcher month={month} thisMonth={thisMonth} format={format} />
      <div className="grid items-start gap-6 wide:grid-cols-2">
        {awaited.includes(true) ? (
          <MonthSkeleton />
        ) : (
          <>
            <MonthFigures month={month} format={format} />
            <YearTrend month={month} trend={trend} format={format} />
          </>
        )}
      </div>
    </Page>
  );
}

/** Both parts come at once: on a phone the first one is as tall as the month has categories, and would push the other down. */
function MonthSkeleton() {
  return (
    <>
      <FiguresSkeleton />
      <Skeleton className="h-96" />
    </>
  );
}

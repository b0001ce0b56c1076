import { getRouteApi } from '@tanstack/react-router';
import { addMonths, monthOf } from '../../../../shared/domain/days.ts';
import { AddExpenseLink } from '../../components/add-expense-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { WinsTabs } from '../../components/wins-tabs.tsx';
import { expenseSummaryQuery } from '../../lib/expense-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
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
  const trend = usePendingQuery(expenseSummaryQuery(addMonths(month, 1 - TREND_MONTHS), month));

  return (
    <Page title={format.month(month)} tabTitle={`${format.month(month)} · Wins`} actions={<AddExpenseLink />}>
      <WinsTabs />
      <MonthSwitcher month={month} thisMonth={thisMonth} format={format} />
      <div className="grid items-start gap-6 wide:grid-cols-2">
        <MonthFigures month={month} format={format} />
        <YearTrend month={month} trend={trend} format={format} />
      </div>
    </Page>
  );
}

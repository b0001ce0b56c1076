import { AddExpenseLink } from '../../components/add-expense-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { toUtc } from '../../lib/days.ts';
import { expenseGlanceQuery } from '../../lib/expense-queries.ts';
import { meQuery } from '../../lib/me-query.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useIsAwaited } from '../../lib/use-is-awaited.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { LatestExpenses } from './latest-expenses.tsx';
import { MonthSoFar } from './month-so-far.tsx';
import { QuickAdd } from './quick-add.tsx';
import { SpendingAlerts } from './spending-alerts.tsx';
import { latestQuery, spansOf } from './today-queries.ts';
import { TodaySkeleton } from './today-skeleton.tsx';

/** What the app can truly say today; fuel, distance and the rig join when they are built. */
export function TodayPage() {
  const format = usePersonFormat();
  const { data: me } = usePendingQuery(meQuery);
  const isAwaited = useIsPageAwaited(format.today);
  const day = new Intl.DateTimeFormat(format.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const name = me?.profile.displayName;
  return (
    <Page
      title={name ? `G’day, ${name}` : 'G’day'}
      tabTitle="Today"
      eyebrow={day.format(toUtc(format.today))}
      actions={<AddExpenseLink />}
    >
      {isAwaited ? (
        <TodaySkeleton />
      ) : (
        <div className="grid items-start gap-6 wide:grid-cols-2">
          <div className="grid gap-6">
            <SpendingAlerts format={format} />
            <MonthSoFar format={format} />
            <QuickAdd />
          </div>
          <LatestExpenses format={format} />
        </div>
      )}
    </Page>
  );
}

/** All that is on the page is asked for at once, and shown in one piece. */
function useIsPageAwaited(today: string): boolean {
  const { current, last } = spansOf(today);
  const awaited = [
    useIsAwaited(meQuery),
    useIsAwaited(categoriesQuery),
    useIsAwaited(notificationsQuery),
    useIsAwaited(latestQuery),
    useIsAwaited(expenseGlanceQuery(current)),
    useIsAwaited(expenseGlanceQuery(last)),
  ];
  return awaited.includes(true);
}

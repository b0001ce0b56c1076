import { toUtc } from '../../../../shared/domain/days.ts';
import { AddExpenseLink } from '../../components/add-expense-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { expenseGlanceQuery } from '../../lib/expense-queries.ts';
import { meQuery } from '../../lib/me-query.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useIsAwaited } from '../../lib/use-is-awaited.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { DueAlerts } from './due-alerts.tsx';
import { LatestExpenses } from './latest-expenses.tsx';
import { MonthSoFar } from './month-so-far.tsx';
import { QuickAdd } from './quick-add.tsx';
import { SpendingAlerts } from './spending-alerts.tsx';
import { TimerAlerts } from './timer-alerts.tsx';
import { latestQuery, spansOf } from './today-queries.ts';
import { TodaySkeleton } from './today-skeleton.tsx';
import { useWheelsPart } from './use-wheels-part.ts';

/** Are we all right for money, for fuel and distance, and for the rig? Answered without a tap. */
export function TodayPage() {
  const format = usePersonFormat();
  const { data: me } = usePendingQuery(meQuery);
  const isAwaited = useIsPageAwaited(format.today);
  const part = useWheelsPart();
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
      {part ? (
        <part.WithWheels format={format} isAwaited={isAwaited} fallback={<TodaySkeleton />}>
          {(wheels, bills) => (
            <div className="grid items-start gap-6 wide:grid-cols-2">
              <div className="grid min-w-0 gap-6">
                <TimerAlerts />
                <SpendingAlerts format={format} />
                <DueAlerts format={format} />
                {bills}
                <MonthSoFar format={format} />
                {wheels}
                <QuickAdd />
              </div>
              <LatestExpenses format={format} />
            </div>
          )}
        </part.WithWheels>
      ) : (
        <TodaySkeleton />
      )}
    </Page>
  );
}

/** What is about money is asked for at once, and shown in one piece with what is about the rig. */
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

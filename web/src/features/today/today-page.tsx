import { AddExpenseLink } from '../../components/add-expense-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { toUtc } from '../../lib/days.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { LatestExpenses } from './latest-expenses.tsx';
import { MonthSoFar } from './month-so-far.tsx';
import { QuickAdd } from './quick-add.tsx';
import { SpendingAlerts } from './spending-alerts.tsx';

/** What the app can truly say today; fuel, distance and the rig join when they are built. */
export function TodayPage() {
  const format = usePersonFormat();
  const { data: me } = usePendingQuery(meQuery);
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
      <div className="grid items-start gap-6 wide:grid-cols-2">
        <div className="grid gap-6">
          <SpendingAlerts format={format} />
          <MonthSoFar format={format} />
          <QuickAdd />
        </div>
        <LatestExpenses format={format} />
      </div>
    </Page>
  );
}

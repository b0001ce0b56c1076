import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ExpenseRow } from '../../components/expense-row.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { latestQuery } from './today-queries.ts';

export function LatestExpenses({ format }: { format: PersonFormat }) {
  const latest = usePendingQuery(latestQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);

  if (!latest.data) {
    if (latest.isError)
      return <ReadFailure what="your expenses" error={latest.error} onRetry={() => void latest.refetch()} />;
    return <SkeletonRows count={5} label="Loading your last expenses…" />;
  }
  if (latest.data.total === 0) {
    return (
      <Message picture={<Horizon className="w-full max-w-[320px]" />} title="A fresh start">
        Write down your first expense and this page begins to tell you how the month is going.
      </Message>
    );
  }
  return (
    <section aria-labelledby="latest" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="latest" className="font-display text-xl font-semibold">
          Last expenses
        </h2>
        <Link to="/wins/expenses" className={buttonStyle('quiet', '-mr-3')}>
          See all
        </Link>
      </div>
      <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
        {latest.data.expenses.map((expense) => (
          <li key={expense.id}>
            <ExpenseRow
              expense={expense}
              category={categories.find(({ slug }) => slug === expense.category)}
              format={format}
              showDay
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

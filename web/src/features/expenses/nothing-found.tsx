import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Button } from '../../components/ui/button.tsx';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message } from '../../components/ui/message.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { expenseGlanceQuery } from '../../lib/expense-queries.ts';
import type { ExpenseSearch } from '../../lib/expense-search.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import type { ChangeSearch } from './expense-filters.tsx';

interface NothingFoundProps {
  search: ExpenseSearch;
  format: PersonFormat;
  onChange: ChangeSearch;
}

/** Nothing matches: either the account is new, or the filter is too narrow. Each says so and offers the next step. */
export function NothingFound({ search, format, onChange }: NothingFoundProps) {
  const everything = usePendingQuery(expenseGlanceQuery({}));
  if (everything.isPending) return <SkeletonRows count={3} label="Loading your expenses…" />;
  if (everything.data?.total === 0) return <FirstExpense />;

  const narrowed = search.q || search.category || search.trip;
  const newest = everything.data?.expenses[0];
  return (
    <Message
      title={search.q ? `Nothing found for “${search.q}”` : 'Nothing here yet'}
      action={
        <>
          {narrowed && (
            <Button
              variant="secondary"
              onClick={() => onChange({ q: undefined, category: undefined, trip: undefined })}
            >
              Clear search and filters
            </Button>
          )}
          {search.period !== 'all' && (
            <Button variant="secondary" onClick={() => onChange({ period: 'all', from: undefined, to: undefined })}>
              Look in all dates
            </Button>
          )}
        </>
      }
    >
      {newest
        ? `No expense matches these filters. Your newest one is from ${format.date(newest.occurredOn)}.`
        : 'No expense matches these filters.'}
    </Message>
  );
}

function FirstExpense() {
  return (
    <Message picture={<Horizon className="w-full max-w-[320px]" />} title="Your first expense">
      Fuel, a site fee, a pie at the roadhouse: “Add expense”, an amount and one tap. After a week you will see where it
      goes.
    </Message>
  );
}

import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import type { ExpensePage } from '../../../../shared/contracts/expenses.ts';
import { monthOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { expenseGlanceQuery } from '../../lib/expense-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { spansOf } from './today-queries.ts';

/** This month's spending so far beside the same stretch of last month. Both figures open the rows behind them. */
export function MonthSoFar({ format }: { format: PersonFormat }) {
  const { today } = format;
  const { current: thisSpan, last: lastSpan } = spansOf(today);
  const current = usePendingQuery(expenseGlanceQuery(thisSpan));
  const last = usePendingQuery(expenseGlanceQuery(lastSpan));

  if (current.isError && !current.data) {
    return <ReadFailure what="this month" error={current.error} onRetry={() => void current.refetch()} />;
  }
  const spent = current.data && ownCents(current.data, format.currency);
  const before = last.data && ownCents(last.data, format.currency);
  return (
    <section aria-labelledby="so-far" className="grid gap-3 rounded-card border border-hairline bg-paper p-5">
      <h2 id="so-far" className="font-semibold">
        Spent in {format.month(monthOf(today)).split(' ')[0]} so far
      </h2>
      {spent === undefined ? (
        <Skeleton className="h-14 max-w-64" />
      ) : (
        <p>
          <Link
            to="/wins/expenses"
            search={{ period: 'custom', ...thisSpan }}
            className="font-display text-figure font-semibold underline decoration-hairline decoration-2 underline-offset-8 hover:decoration-ochre"
          >
            {format.money(spent)}
          </Link>
        </p>
      )}
      <OtherCurrencies page={current.data} format={format} />
      {spent === undefined || before === undefined ? (
        !last.isError && <Skeleton className="h-6" />
      ) : (
        <Comparison spent={spent} before={before} span={lastSpan} format={format} />
      )}
    </section>
  );
}

interface ComparisonProps {
  spent: number;
  before: number;
  span: { from: string; to: string };
  format: PersonFormat;
}

function Comparison({ spent, before, span, format }: ComparisonProps) {
  const difference = spent - before;
  const Icon = difference > 0 ? ArrowUp : difference < 0 ? ArrowDown : ArrowRight;
  const words =
    difference === 0 ? 'The same as' : `${format.money(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than`;
  if (before === 0 && spent === 0) return <p className="text-soft">Nothing written down yet, this month or last.</p>;
  return (
    <p className="flex items-start gap-2 text-soft">
      <Icon aria-hidden className={`mt-1 size-5 shrink-0 ${difference < 0 ? 'text-eucalyptus-ink' : ''}`} />
      <span>
        {words} by this day last month:{' '}
        <Link
          to="/wins/expenses"
          search={{ period: 'custom', ...span }}
          className="inline-block font-semibold text-ink underline decoration-edge underline-offset-4 hover:text-ochre-ink"
        >
          {format.money(before)}
        </Link>
      </span>
    </p>
  );
}

function OtherCurrencies({ page, format }: { page: ExpensePage | undefined; format: PersonFormat }) {
  const others = page?.sums.filter(({ currency }) => currency !== format.currency) ?? [];
  if (others.length === 0) return null;
  return (
    <p className="text-soft">
      and {others.map(({ currency, amountCents }) => format.money(amountCents, currency)).join(', ')}
    </p>
  );
}

function ownCents(page: ExpensePage, currency: string): number {
  return page.sums.find((sum) => sum.currency === currency)?.amountCents ?? 0;
}

import { Link } from '@tanstack/react-router';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { sheetOfExpense } from '../../lib/sheet-of-expense.ts';

/** An expense that a fill-up or a service brought, met by an address of its own: it is changed where it comes from. */
export function LinkedExpense({ expense }: { expense: Expense }) {
  const origin = expense.source === 'fuel' ? 'fill-up' : 'service';
  return (
    <div className="grid justify-items-start gap-4 px-5 pt-2 pb-6">
      <p className="text-soft">This comes from a {origin} and changes with it.</p>
      <Link
        to="."
        search={({ entry: _entry, ...rest }) => ({ ...rest, ...sheetOfExpense(expense) })}
        state={{ openedHere: true }}
        replace
        resetScroll={false}
        className={buttonStyle('primary')}
      >
        Open the {origin}
      </Link>
    </div>
  );
}

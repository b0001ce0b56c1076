import { Link } from '@tanstack/react-router';
import type { Category } from '../../../shared/contracts/categories.ts';
import type { Expense } from '../../../shared/contracts/expenses.ts';
import type { PersonFormat } from '../../../shared/domain/person-format.ts';
import { useRowState } from '../lib/outbox/use-row-state.ts';
import { entityOfExpense, sheetOfExpense } from '../lib/sheet-of-expense.ts';
import { RowState } from './row-state.tsx';
import { CategoryIcon } from './ui/category-icon.tsx';

interface ExpenseRowProps {
  expense: Expense;
  category: Category | undefined;
  format: PersonFormat;
  /** Named where the day is not clear from a heading above. */
  showDay?: boolean;
}

/** One expense in a list; opens its sheet over the page it is on. */
export function ExpenseRow({ expense, category, format, showDay = false }: ExpenseRowProps) {
  const state = useRowState(entityOfExpense(expense));
  const categoryName = category?.name ?? expense.category;
  const details = [
    showDay ? format.dayHeading(expense.occurredOn) : null,
    expense.payee ? categoryName : null,
    expense.note || null,
  ].filter((part) => part !== null);
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, ...sheetOfExpense(expense) })}
      state={{ openedHere: true }}
      resetScroll={false}
      className="flex min-h-16 items-center gap-3 px-4 py-2 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
        <CategoryIcon icon={category?.icon} className="size-5.5" />
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
        <span className="min-w-0 flex-[1_1_7rem]">
          <span className="block font-semibold leading-snug wrap-anywhere">{expense.payee || categoryName}</span>
          {details.length > 0 && <span className="line-clamp-2 text-sm text-soft">{details.join(' · ')}</span>}
        </span>
        <span className="ml-auto text-right font-semibold whitespace-nowrap">
          {format.money(expense.amountCents, expense.currency)}
          {state && <RowState state={state} />}
        </span>
      </span>
    </Link>
  );
}

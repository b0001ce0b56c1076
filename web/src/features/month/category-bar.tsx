import { Link } from '@tanstack/react-router';
import type { Category } from '../../../../shared/contracts/categories.ts';
import type { Currency } from '../../../../shared/contracts/common.ts';
import { firstDayOf, lastDayOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { CategoryIcon } from '../../components/ui/category-icon.tsx';

interface CategoryBarProps {
  row: { category: string; totalCents: number; count: number };
  month: string;
  largest: number;
  total: number;
  currency: Currency;
  category: Category | undefined;
  format: PersonFormat;
}

/** One category: its bar is measured against the largest, its share against the total; it opens the rows behind it. */
export function CategoryBar({ row, month, largest, total, currency, category, format }: CategoryBarProps) {
  const share = total > 0 ? Math.round((row.totalCents * 100) / total) : 0;
  return (
    <Link
      to="/wins/expenses"
      search={{ period: 'custom', from: firstDayOf(month), to: lastDayOf(month), category: row.category }}
      className="grid min-h-18 content-center gap-1.5 px-4 py-2.5 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="flex flex-wrap items-center gap-x-3">
        <CategoryIcon icon={category?.icon} className="size-5.5 shrink-0 text-eucalyptus-ink" />
        <span className="min-w-0 flex-1 font-semibold">{category?.name ?? row.category}</span>
        <span className="ml-auto whitespace-nowrap">
          <span className="mr-3 text-sm text-soft">{share < 1 ? 'under 1' : share} %</span>
          <span className="font-semibold">{format.money(row.totalCents, currency)}</span>
        </span>
      </span>
      <span aria-hidden className="block h-2 rounded-full bg-sunk">
        <span
          className="block h-2 min-w-2 rounded-full bg-eucalyptus"
          style={{ width: `${largest > 0 ? (row.totalCents * 100) / largest : 0}%` }}
        />
      </span>
    </Link>
  );
}

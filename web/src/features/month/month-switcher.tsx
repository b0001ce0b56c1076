import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addMonths } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';

interface MonthSwitcherProps {
  month: string;
  thisMonth: string;
  format: PersonFormat;
}

export function MonthSwitcher({ month, thisMonth, format }: MonthSwitcherProps) {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  const style = buttonStyle('secondary', 'px-3');
  return (
    <nav aria-label="Month" className="flex flex-wrap items-center gap-2">
      <Link to="/wins/month" search={{ month: before }} resetScroll={false} className={style}>
        <ChevronLeft aria-hidden className="size-5" />
        {format.shortMonth(before)}
      </Link>
      {month < thisMonth && (
        <>
          <Link
            to="/wins/month"
            search={after === thisMonth ? {} : { month: after }}
            resetScroll={false}
            className={style}
          >
            {format.shortMonth(after)}
            <ChevronRight aria-hidden className="size-5" />
          </Link>
          {after !== thisMonth && (
            <Link to="/wins/month" search={{}} resetScroll={false} className={buttonStyle('quiet')}>
              This month
            </Link>
          )}
        </>
      )}
    </nav>
  );
}

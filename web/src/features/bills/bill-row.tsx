import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import { billState } from '../../../../shared/domain/bill-state.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { RowState } from '../../components/row-state.tsx';
import { Button } from '../../components/ui/button.tsx';
import { CategoryIcon } from '../../components/ui/category-icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { PERIOD_WORDS } from '../../lib/period-words.ts';
import { payBill, skipBill } from './bill-actions.ts';
import { dueLine, stateWords } from './bill-words.ts';

interface BillRowProps {
  bill: Recurring;
  /** The name of the icon of its category. */
  icon: string | undefined;
  /** The vehicle it is of. */
  vehicle: string | undefined;
  format: PersonFormat;
}

/** One bill: pressed it is changed; beside it the buttons that pay what is due next, or leave it out. */
export function BillRow({ bill, icon, vehicle, format }: BillRowProps) {
  const rowState = useRowState(`bill:${bill.id}`);
  const state = billState(bill.nextDueOn, format.today);
  const words = stateWords(state);
  const details = [`${format.money(bill.amountCents, bill.currency)} ${PERIOD_WORDS[bill.period]}`, vehicle];
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-hairline not-first:border-t">
      <Link
        to="."
        search={(previous) => ({ ...previous, bill: bill.id })}
        state={{ openedHere: true }}
        resetScroll={false}
        className="flex min-h-18 min-w-0 flex-[1_1_20rem] items-center gap-3 px-4 py-2.5 hover:bg-sunk focus-visible:-outline-offset-3"
      >
        <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
          <CategoryIcon icon={icon} className="size-5.5" />
        </span>
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 flex-[1_1_12rem] wrap-anywhere">
            <span className="block leading-snug font-semibold">{bill.name}</span>
            <span className="block tabular-nums">{details.filter(Boolean).join(' · ')}</span>
            <span className="block text-sm text-soft">
              {dueLine(bill.nextDueOn, format)}
              {bill.lastPaidOn && ` · last paid ${format.date(bill.lastPaidOn)}`}
            </span>
          </span>
          {words && <StateChip isOverdue={state.state === 'overdue'}>{words}</StateChip>}
          {rowState && <RowState state={rowState} />}
        </span>
      </Link>
      <div className="flex flex-[1_0_auto] justify-end gap-2 px-4 pb-3 sm:flex-[0_0_auto] sm:pt-3">
        <Button
          variant="secondary"
          className="flex-1 sm:flex-none"
          aria-label={`Paid: ${bill.name}`}
          onClick={once(() => payBill(bill, format))}
        >
          <CircleCheck aria-hidden className="size-5" />
          Paid
        </Button>
        <Button variant="quiet" aria-label={`Skip: ${bill.name}`} onClick={once(() => skipBill(bill, format))}>
          Skip
        </Button>
      </div>
    </li>
  );
}

/** The second press of a double one would do it to the next time too. */
const once = (run: () => Promise<void>) => (event: MouseEvent) => void (event.detail > 1 || run());

function StateChip({ isOverdue, children }: { isOverdue: boolean; children: string }) {
  const Icon = isOverdue ? CircleAlert : Clock;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold',
        isOverdue ? 'bg-brick-soft text-brick-ink' : 'bg-amber-soft text-amber-ink',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  );
}

import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import { type BillState, billState } from '../../../../shared/domain/bill-state.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';

/** "Phone plan, $59.00". */
export function billLabel(
  { name, amountCents, currency }: Pick<Recurring, 'name' | 'amountCents' | 'currency'>,
  format: PersonFormat,
): string {
  return `${name}, ${format.money(amountCents, currency)}`;
}

/** "Due Thu 3 Dec", "Was due yesterday". */
export function dueLine(dueOn: string, format: PersonFormat): string {
  const heading = format.dayHeading(dueOn);
  const day = heading === 'Today' || heading === 'Yesterday' ? heading.toLowerCase() : heading;
  return billState(dueOn, format.today).state === 'overdue' ? `Was due ${day}` : `Due ${day}`;
}

/** "Overdue", "Due today", "In 3 days"; null while it is not soon. */
export function stateWords({ state, days }: BillState): string | null {
  if (state === 'ok') return null;
  if (state === 'overdue') return 'Overdue';
  if (days === 0) return 'Due today';
  return days === 1 ? 'Tomorrow' : `In ${days} days`;
}

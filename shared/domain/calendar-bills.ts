import type { CalendarItem } from '../contracts/calendar.ts';
import type { Recurring } from '../contracts/recurrings.ts';
import { billState } from './bill-state.ts';
import { occurrencesBetween } from './recurrence.ts';
import { wasDueOn } from './was-due-on.ts';

/** What a calendar must know of a bill. */
export type CalendarBill = Pick<
  Recurring,
  'id' | 'name' | 'amountCents' | 'currency' | 'period' | 'nextDueOn' | 'dueDay' | 'vehicleId'
>;

type BillItem = Omit<CalendarItem, 'title' | 'tripId' | 'planId' | 'documentId'>;

/** Every time a bill is due up to `to`. The first of them stands on today as long as it is not paid, as a service does. */
export function itemsOfBill(bill: CalendarBill, today: string, to: string): BillItem[] {
  const { id, amountCents, currency, nextDueOn, vehicleId } = bill;
  return occurrencesBetween(bill, nextDueOn, to).map((day) => {
    const stands = day === nextDueOn && day < today;
    return {
      uid: `bill:${id}:${day}`,
      kind: 'bill',
      day: stands ? today : day,
      time: null,
      detail: stands ? wasDueOn(day) : 'Bill due',
      state: billState(day, today).state,
      vehicleId,
      recurringId: id,
      amountCents,
      currency,
    };
  });
}

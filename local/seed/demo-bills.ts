import { addDays } from '../../shared/domain/days.ts';
import { PRADO_ID, VAN_ID } from './demo-rig.ts';

/** Rows of `recurrings`, as a person may insert them: what comes again and again, in part soon. */
export function demoBills(lastDay: string) {
  const nextOn = (dueDay: number) => {
    let day = addDays(lastDay, 1);
    while (Number(day.slice(8)) !== dueDay) day = addDays(day, 1);
    return day;
  };
  return [
    bill(1, 'Starlink', 13_900, 'phone-internet', 'month', nextOn(2)),
    bill(2, 'Telstra', 6_200, 'phone-internet', 'month', nextOn(6)),
    // The days on which their papers expire.
    { ...bill(3, 'Registration', 44_200, 'insurance', 'year', addDays(lastDay, 21)), vehicle_id: PRADO_ID },
    { ...bill(4, 'Caravan insurance', 8_450, 'insurance', 'month', addDays(lastDay, 4)), vehicle_id: VAN_ID },
  ];
}

function bill(index: number, name: string, amountCents: number, category: string, period: string, nextDueOn: string) {
  return {
    id: `d0700000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    vehicle_id: null as string | null,
    ...{ name, category, period, amount_cents: amountCents, next_due_on: nextDueOn },
  };
}

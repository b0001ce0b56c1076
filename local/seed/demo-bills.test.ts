import { expect, it } from 'vitest';
import { CreateRecurringInput } from '../../shared/contracts/recurrings.ts';
import { addDays } from '../../shared/domain/days.ts';
import { demoBills } from './demo-bills.ts';

it.each(['2026-11-22', '2027-01-31', '2028-02-29'])(
  'every bill is one the app itself would accept, and none is overdue on %s',
  (lastDay) => {
    const bills = demoBills(lastDay);
    for (const { vehicle_id: vehicleId, amount_cents: amountCents, next_due_on: nextDueOn, ...rest } of bills) {
      CreateRecurringInput.parse({ ...rest, vehicleId, amountCents, nextDueOn });
      expect(nextDueOn > lastDay && nextDueOn <= addDays(lastDay, 62)).toBe(true);
    }
    expect(new Set(bills.map(({ id }) => id)).size).toBe(bills.length);
  },
);

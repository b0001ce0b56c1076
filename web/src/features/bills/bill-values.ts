import { z } from 'zod';
import { CreateRecurringInput, type Recurring, RecurringPeriod } from '../../../../shared/contracts/recurrings.ts';
import { parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';
import { dueDayOf } from '../../../../shared/domain/recurrence.ts';
import { amountProblem } from '../../lib/amount-problem.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';

/** The fields as they are typed. No vehicle is a bill of the person. */
export type BillValues = {
  name: string;
  amount: string;
  period: string;
  nextDueOn: string;
  category: string;
  vehicleId: string;
  note: string;
};

export function newBillValues(today: string): BillValues {
  return { name: '', amount: '', period: 'month', nextDueOn: today, category: 'other', vehicleId: '', note: '' };
}

export function toBillValues({
  name,
  amountCents,
  period,
  nextDueOn,
  category,
  vehicleId,
  note,
}: Recurring): BillValues {
  return { name, amount: toAmountText(amountCents), period, nextDueOn, category, vehicleId: vehicleId ?? '', note };
}

/** What the fields say, as it is saved. A date that was left as it was keeps its day of the month, such as the 31st in February. */
export function toBillContent(
  values: BillValues,
  base: Recurring | null,
  currency: Recurring['currency'],
): ContentOf<Recurring> {
  return {
    name: values.name.trim(),
    amountCents: parseAmountCents(values.amount) ?? 0,
    currency: base?.currency ?? currency,
    category: values.category,
    period: RecurringPeriod.parse(values.period),
    nextDueOn: values.nextDueOn,
    dueDay: base?.nextDueOn === values.nextDueOn ? base.dueDay : dueDayOf(values.nextDueOn),
    vehicleId: values.vehicleId || null,
    note: values.note.trim(),
    lastDueOn: base?.lastDueOn ?? null,
    lastPaidOn: base?.lastPaidOn ?? null,
    lastExpenseId: base?.lastExpenseId ?? null,
  };
}

/** The fields checked by the API's own contract; the amount is typed as text. */
export const BillSchema = z.object({
  name: CreateRecurringInput.shape.name,
  amount: z.string().superRefine((typed, context) => {
    const message = amountProblem(typed, '59.00');
    if (message) context.addIssue({ code: 'custom', message });
  }),
  period: z.string(),
  nextDueOn: CreateRecurringInput.shape.nextDueOn,
  category: z.string(),
  vehicleId: z.string(),
  note: CreateRecurringInput.shape.note.unwrap(),
});

import { z } from 'zod';
import { CategorySlug } from './categories.ts';
import { Currency, Day } from './common.ts';
import { AmountCents } from './expenses.ts';
import { note, RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';

export const RECURRING_PERIODS = ['week', 'fortnight', 'month', 'quarter', 'year'] as const;
export const RecurringPeriod = z.enum(RECURRING_PERIODS).meta({ id: 'RecurringPeriod' });

const details = {
  name: title(120),
  amountCents: AmountCents,
  currency: Currency.meta({ description: "The profile's currency when left out." }),
  category: CategorySlug.meta({ description: 'Of the expenses that its payments make.' }),
  period: RecurringPeriod,
  nextDueOn: Day,
  dueDay: z.int().min(1).max(31).meta({
    description:
      'Day of the month; a shorter month has it on its last day. That of `nextDueOn` when left out or when it does not fit that.',
  }),
  vehicleId: z.uuid().nullable().meta({ description: 'Null: of no vehicle, such as a phone.' }),
  note: note(),
};

/** A bill that comes again and again. Paying it makes an expense and moves `nextDueOn` on. */
export const Recurring = z
  .object({
    ...rowFields,
    name: z.string(),
    amountCents: z.int().meta({ description: 'Amount in cents of the currency.', example: 5900 }),
    currency: Currency,
    category: z.string(),
    period: RecurringPeriod,
    nextDueOn: z.string(),
    dueDay: z.int(),
    vehicleId: z.uuid().nullable(),
    note: z.string(),
    lastDueOn: z.string().nullable().meta({ description: 'When that was due which was paid last.' }),
    lastPaidOn: z.string().nullable(),
    lastExpenseId: z.uuid().nullable().meta({ description: 'The expense of that payment.' }),
  })
  .meta({ id: 'Recurring' });
export type Recurring = z.infer<typeof Recurring>;

export const CreateRecurringInput = z
  .strictObject({ id: RowId })
  .extend(
    z.strictObject(details).partial().required({ name: true, amountCents: true, period: true, nextDueOn: true }).shape,
  )
  .meta({ id: 'CreateRecurringInput' });
export type CreateRecurringInput = z.infer<typeof CreateRecurringInput>;

export const UpdateRecurringInput = z
  .strictObject(details)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateRecurringInput' });
export type UpdateRecurringInput = z.infer<typeof UpdateRecurringInput>;

export const PayRecurringInput = z
  .strictObject({
    expenseId: z.uuid().meta({ description: 'Chosen by the client: a payment with it is made once.' }),
    paidOn: Day,
    amountCents: AmountCents.optional().meta({ description: "The bill's when left out." }),
  })
  .meta({ id: 'PayRecurringInput' });
export type PayRecurringInput = z.infer<typeof PayRecurringInput>;

export const UndoRecurringPaymentInput = z
  .strictObject({ expenseId: z.uuid().meta({ description: "The bill's `lastExpenseId`." }) })
  .meta({ id: 'UndoRecurringPaymentInput' });
export type UndoRecurringPaymentInput = z.infer<typeof UndoRecurringPaymentInput>;

export const RecurringList = z
  .object({ recurrings: z.array(Recurring).meta({ description: 'What is due first in front.' }) })
  .meta({ id: 'RecurringList' });
export type RecurringList = z.infer<typeof RecurringList>;

export const RecurringAnswer = z.object({ recurring: Recurring }).meta({ id: 'RecurringAnswer' });

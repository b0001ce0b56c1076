import { z } from 'zod';
import { CategorySlug } from './categories.ts';
import { Currency, Day, Instant, Month, text, Version } from './common.ts';

/** An amount that somebody entered. */
export const AmountCents = z
  .int('Enter a whole number of cents.')
  .min(1, 'Enter an amount above zero.')
  .max(100_000_000, 'Enter an amount of at most 1,000,000.00.')
  .meta({ description: 'Amount in cents of the currency.', example: 4250 });

export const EXPENSE_SOURCES = ['manual', 'pam', 'fuel', 'service', 'import'] as const;

export const Expense = z
  .object({
    id: z.uuid(),
    amountCents: z.int().meta({ description: 'Amount in cents of the currency.', example: 4250 }),
    currency: Currency,
    category: z.string().meta({ description: 'Category slug.', example: 'groceries' }),
    payee: z.string(),
    note: z.string(),
    occurredOn: z.string().meta({ description: 'Calendar day, YYYY-MM-DD.', example: '2026-11-22' }),
    source: z.enum(EXPENSE_SOURCES),
    tripId: z.uuid().nullable().meta({ description: 'The trip it belongs to, if any.' }),
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
    deletedAt: Instant.nullable().meta({ description: 'Set while a deleted expense can be restored.' }),
  })
  .meta({ id: 'Expense' });
export type Expense = z.infer<typeof Expense>;

/** `id` may be chosen by the client, so that an entry made offline keeps its identity. */
export const CreateExpenseInput = z
  .strictObject({
    id: z.uuid().optional(),
    amountCents: AmountCents,
    currency: Currency.optional().meta({ description: "The profile's currency when left out." }),
    category: CategorySlug,
    payee: text(120).default(''),
    note: text(1000, { multiline: true }).default(''),
    occurredOn: Day,
    tripId: z.uuid().nullable().optional(),
    source: z.enum(['manual', 'pam']).optional().meta({ description: 'pam: confirmed on a card of hers.' }),
  })
  .meta({ id: 'CreateExpenseInput' });
export type CreateExpenseInput = z.infer<typeof CreateExpenseInput>;

export const UpdateExpenseInput = z
  .strictObject({
    amountCents: AmountCents.optional(),
    currency: Currency.optional(),
    category: CategorySlug.optional(),
    payee: text(120).optional(),
    note: text(1000, { multiline: true }).optional(),
    occurredOn: Day.optional(),
    tripId: z.uuid().nullable().optional(),
  })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), 'Change at least one field.')
  .meta({ id: 'UpdateExpenseInput' });
export type UpdateExpenseInput = z.infer<typeof UpdateExpenseInput>;

/** Everything in the filter is optional and combined with "and"; `category` may be repeated for "or". */
export const ExpenseFilter = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  category: z
    .union([CategorySlug.transform((slug) => [slug]), z.array(CategorySlug).min(1).max(30)])
    .optional()
    .meta({ type: 'array', items: { type: 'string' }, description: 'Category slugs; repeat for several.' }),
  trip: z.uuid().optional().meta({ description: 'Only those of this trip.' }),
  q: text(120).optional().meta({ description: 'Words to find in payee or note.' }),
});
export type ExpenseFilter = z.infer<typeof ExpenseFilter>;

export const ListExpensesQuery = ExpenseFilter.extend({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before.' }),
});
export type ListExpensesQuery = z.infer<typeof ListExpensesQuery>;

/** `total` and `sums` count every expense that matches the filter, not only this page. */
export const ExpensePage = z
  .object({
    expenses: z.array(Expense),
    nextCursor: z.string().nullable(),
    total: z.int(),
    sums: z.array(z.object({ currency: Currency, amountCents: z.int() })),
  })
  .meta({ id: 'ExpensePage' });
export type ExpensePage = z.infer<typeof ExpensePage>;

export const ExpenseAnswer = z.object({ expense: Expense }).meta({ id: 'ExpenseAnswer' });

export const ExpenseSummaryQuery = z
  .strictObject({
    from: Month,
    to: Month,
    currency: Currency.optional().meta({ description: "The profile's currency when left out." }),
  })
  .refine((query) => query.from <= query.to, {
    path: ['to'],
    message: 'Choose a last month that is not before the first.',
  })
  .refine((query) => monthsBetween(query.from, query.to) <= 24, {
    path: ['to'],
    message: 'Ask for at most 24 months.',
  });
export type ExpenseSummaryQuery = z.infer<typeof ExpenseSummaryQuery>;

/** Months without an expense are listed with zeros. Amounts in other currencies are reported apart, never added in. */
export const ExpenseSummary = z
  .object({
    currency: Currency,
    totalCents: z.int(),
    count: z.int(),
    months: z.array(
      z.object({
        month: z.string().meta({ example: '2026-11' }),
        totalCents: z.int(),
        count: z.int(),
        categories: z.array(z.object({ category: z.string(), totalCents: z.int(), count: z.int() })),
      }),
    ),
    otherCurrencies: z.array(z.object({ currency: Currency, totalCents: z.int(), count: z.int() })),
    computedAt: Instant,
  })
  .meta({ id: 'ExpenseSummary' });
export type ExpenseSummary = z.infer<typeof ExpenseSummary>;

export const PayeeQuery = z.strictObject({ q: text(120).optional() });

/** Payees this person has used before, most used first, with the category last chosen for each. */
export const PayeeList = z
  .object({ payees: z.array(z.object({ payee: z.string(), category: z.string(), count: z.int() })) })
  .meta({ id: 'PayeeList' });
export type PayeeList = z.infer<typeof PayeeList>;

/** Number of calendar months from `from` to `to`, both counted. */
function monthsBetween(from: string, to: string): number {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return ordinal(to) - ordinal(from) + 1;
}

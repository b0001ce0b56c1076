import { z } from 'zod';
import { Currency, Day, Instant, Month } from '../contracts/common.ts';
import { DueItem } from '../contracts/due.ts';

/** An address in the app, such as `/wins/expenses?period=custom&from=2026-11-01`: never another site. */
const Path = z.string().regex(/^\/(?![/\\])/, 'Use a path of the app.');
const Cents = z.int();
const plan = { plan: z.string().min(1), amountCents: Cents.min(0), currency: Currency };

/**
 * What each mail is told: `private.email_outbox.data`, as the SQL that queues it must write it (camelCase). Who it is for is
 * not in it: the name is read from the profile when the mail is rendered.
 */
export const MAIL_INPUTS = {
  welcome: z.strictObject({}),

  /** A month's spending has reached 80 or 100 % of its limit. `path` opens the rows that `spentCents` sums. */
  'budget-alert': z.strictObject({
    month: Month,
    currency: Currency,
    limitCents: Cents.min(1),
    spentCents: Cents,
    thresholdPercent: z.union([z.literal(80), z.literal(100)]),
    path: Path,
  }),

  /** The seven days from Monday `from` to Sunday `to`. Every `path` opens the rows its figure sums. */
  'weekly-report': z.strictObject({
    /** ISO week, such as 2026-W47. */
    week: z.string().regex(/^\d{4}-W\d{2}$/),
    from: Day,
    to: Day,
    entries: z.int().min(0),
    path: Path,
    totals: z.array(z.strictObject({ currency: Currency, totalCents: Cents, previousCents: Cents, path: Path })),
    /** Most first. */
    categories: z.array(
      z.strictObject({
        name: z.string().min(1),
        currency: Currency,
        totalCents: Cents,
        entries: z.int().min(1),
        path: Path,
      }),
    ),
  }),

  /** What expires or is due soon, nearest first. */
  'due-soon': z.strictObject({ items: z.array(DueItem).min(1) }),

  /** The month's statement, sent on the 1st. `paidOn` is null when nothing was charged. */
  statement: z.strictObject({
    ...plan,
    month: Month,
    periodStart: Day,
    periodEnd: Day,
    paidOn: Day.nullable(),
    invoiceNumber: z.string().nullable(),
    /** Entries made in the month. */
    entries: z.int().min(0),
    path: Path,
  }),

  'trial-ending': z.strictObject({ ...plan, trialEndsOn: Day, hasPaymentMethod: z.boolean(), path: Path }),

  /** The trial is over and there was no payment method: reading and export stay. */
  'trial-ended': z.strictObject({ ...plan, trialEndedOn: Day, path: Path }),

  /** Dunning: on the day of the failure, three and six days later. Access ends after `graceUntil`. */
  'payment-failed': z.strictObject({
    ...plan,
    dunningDay: z.union([z.literal(0), z.literal(3), z.literal(6)]),
    graceUntil: Day,
    path: Path,
  }),

  'subscription-canceled': z.strictObject({
    ...plan,
    reason: z.enum(['requested', 'unpaid']),
    /** The last day on which new entries can be made; null when that is over. */
    accessUntil: Day.nullable(),
    path: Path,
  }),

  /** To administrators, when an incident opens and when it closes. */
  incident: z.strictObject({
    service: z.string().min(1),
    state: z.enum(['open', 'closed']),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    detail: z.string(),
    path: Path,
  }),
} as const;

export type MailTemplate = keyof typeof MAIL_INPUTS;
export type MailInput<Template extends MailTemplate> = z.infer<(typeof MAIL_INPUTS)[Template]>;

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(MAIL_INPUTS, name);
}

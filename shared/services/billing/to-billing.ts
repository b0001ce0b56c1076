import type { Billing, Invoice, MonthlyStatement, Subscription } from '../../contracts/billing.ts';
import type { Database } from '../../database.types.ts';
import { toInstant } from '../to-instant.ts';

type Tables = Database['public']['Tables'];
type InvoiceRow = Tables['invoices']['Row'] & { name: string };
type StatementRow = Tables['monthly_statements']['Row'];

export type BillingRows = {
  subscription: Tables['subscriptions']['Row'];
  plan: Tables['plans']['Row'];
  has_test_payments: boolean;
  invoices: InvoiceRow[];
  statements: StatementRow[];
};

/** What `get_billing` returns, as it crosses the wire. */
export function toBilling(rows: BillingRows, payments: Billing['payments']): Billing {
  return {
    plan: { name: rows.plan.name, amountCents: rows.plan.amount_cents, currency: rows.plan.currency as 'AUD' }, // a domain holds the list
    subscription: toSubscription(rows.subscription),
    payments,
    invoices: rows.invoices.map(toInvoice),
    statements: rows.statements.map(toStatement),
  };
}

function toSubscription(row: BillingRows['subscription']): Subscription {
  return {
    state: row.state as Subscription['state'], // check constraints hold the same lists
    trialEndsAt: toInstant(row.trial_ends_at),
    currentPeriodStart: toInstantOrNull(row.current_period_start),
    currentPeriodEnd: toInstantOrNull(row.current_period_end),
    graceUntil: toInstantOrNull(row.grace_until),
    cancelAtPeriodEnd: row.cancel_at_period_end,
    canceledAt: toInstantOrNull(row.canceled_at),
    cancelReason: row.cancel_reason as Subscription['cancelReason'],
    hasPaymentMethod: row.has_payment_method,
    paymentMethodLabel: row.payment_method_label,
    isManagedByStripe: isManagedByStripe(row),
    version: row.version,
  };
}

/** Whether there is a subscription at Stripe that is not over. */
export function isManagedByStripe(row: BillingRows['subscription']): boolean {
  return row.provider === 'stripe' && row.state !== 'canceled';
}

function toInvoice(row: InvoiceRow): Invoice {
  return {
    id: row.id,
    number: row.name,
    state: row.state as Invoice['state'],
    amountCents: row.amount_cents,
    currency: row.currency as Invoice['currency'],
    periodStart: toInstant(row.period_start),
    periodEnd: toInstant(row.period_end),
    issuedAt: toInstant(row.issued_at),
    paidAt: toInstantOrNull(row.paid_at),
    pageUrl: row.page_url,
  };
}

function toStatement(row: StatementRow): MonthlyStatement {
  return {
    month: row.month.slice(0, 7),
    invoices: row.invoices,
    chargedCents: row.charged_cents,
    paidCents: row.paid_cents,
    currency: row.currency as MonthlyStatement['currency'],
  };
}

function toInstantOrNull(timestamp: string | null): string | null {
  return timestamp === null ? null : toInstant(timestamp);
}

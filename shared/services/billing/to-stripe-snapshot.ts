import type { StripeReading } from '../../clients/stripe.ts';
import { UNPAID_COMMENT } from '../../clients/stripe.ts';

type StripeSubscription = StripeReading['subscription'];
type StripeInvoice = StripeReading['invoices'][number];

/** What `apply_stripe_event` is told, in its own names. A state of null: this subscription has not begun and never may. */
export function toStripeSnapshot({ subscription, invoices }: StripeReading) {
  const state = toState(subscription.status);
  const item = subscription.items.data[0];
  const begun = state !== 'trialing';
  return {
    subscription: {
      id: subscription.id,
      customer_id: idOf(subscription.customer),
      created_at: toIso(subscription.created),
      state,
      trial_ends_at: toIsoOrNull(subscription.trial_end),
      period_start: begun ? toIsoOrNull(item?.current_period_start) : null,
      period_end: begun ? toIsoOrNull(item?.current_period_end) : null,
      cancel_at_period_end: subscription.cancel_at_period_end || subscription.cancel_at !== null,
      canceled_at: state === 'canceled' ? endOf(subscription) : null,
      cancel_reason: state === 'canceled' ? reasonOf(subscription) : null,
      ...paymentMethodOf(subscription),
      past_due_since: state === 'past_due' ? pastDueSince(subscription, invoices) : null,
    },
    invoices: invoices.filter((invoice) => invoice.status !== 'draft' && invoice.total > 0).map(toInvoice),
  };
}

/**
 * `unpaid` is a payment that failed for longer than Stripe tries: our own grace says when that ends access. `paused` is a
 * trial that ended without a card. `incomplete` is a first payment that was never made.
 */
function toState(status: string): 'trialing' | 'active' | 'past_due' | 'canceled' | null {
  switch (status) {
    case 'trialing':
    case 'active':
    case 'past_due':
    case 'canceled':
      return status;
    case 'unpaid':
      return 'past_due';
    case 'paused':
      return 'canceled';
    case 'incomplete':
    case 'incomplete_expired':
      return null;
    default:
      throw new Error(`Stripe knows a status ${status} that we do not.`);
  }
}

function endOf({ status, ended_at, canceled_at, trial_end, created }: StripeSubscription): string {
  return toIso((status === 'paused' ? trial_end : (ended_at ?? canceled_at)) ?? created);
}

function reasonOf(subscription: StripeSubscription): 'requested' | 'trial_ended' | 'payment_failed' {
  const { status, ended_at, trial_end, cancellation_details: details } = subscription;
  if (status === 'paused') return 'trial_ended';
  const endedWithTrial = trial_end !== null && ended_at !== null && ended_at <= trial_end + 86_400;
  if (endedWithTrial && !paymentMethodOf(subscription).has_payment_method) return 'trial_ended';
  const unpaid = details?.comment === UNPAID_COMMENT;
  return unpaid || (details?.reason ?? '').startsWith('payment_') ? 'payment_failed' : 'requested';
}

function paymentMethodOf({ default_payment_method: own, default_source: source, customer }: StripeSubscription) {
  const settings = typeof customer === 'object' && !customer.deleted ? customer.invoice_settings : null;
  const method = own ?? settings?.default_payment_method ?? null;
  const card = typeof method === 'object' ? method?.card : null;
  const label = card ? `${card.brand.charAt(0).toUpperCase()}${card.brand.slice(1)} ending ${card.last4}` : null;
  return { has_payment_method: Boolean(method ?? source), payment_method_label: label };
}

/** Since when the oldest open invoice asks for money. */
function pastDueSince(subscription: StripeSubscription, invoices: StripeInvoice[]): string {
  const open = invoices.filter((invoice) => invoice.status === 'open').map((invoice) => invoice.created);
  const periodStart = subscription.items.data[0]?.current_period_start ?? subscription.created;
  return toIso(open.length > 0 ? Math.min(...open) : periodStart);
}

function toInvoice(invoice: StripeInvoice) {
  const period = invoice.lines.data[0]?.period ?? { start: invoice.period_start, end: invoice.period_end };
  const isPaid = invoice.status === 'paid';
  return {
    id: invoice.id,
    state: invoice.status,
    amount_cents: invoice.total,
    currency: invoice.currency.toUpperCase(),
    period_start: toIso(period.start),
    period_end: toIso(period.end),
    issued_at: toIso(invoice.created),
    paid_at: isPaid ? toIso(invoice.status_transitions.paid_at ?? invoice.created) : null,
    page_url: invoice.hosted_invoice_url ?? null,
  };
}

function idOf(reference: string | { id: string }): string {
  return typeof reference === 'string' ? reference : reference.id;
}

function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function toIsoOrNull(seconds: number | null | undefined): string | null {
  return seconds === null || seconds === undefined ? null : toIso(seconds);
}

import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { StripeClient } from '../../clients/stripe.ts';
import { applyStripeEvent } from './apply-stripe-event.ts';

const Due = z.array(
  z.object({ user_id: z.uuid(), subscription_id: z.string(), version: z.int(), is_unpaid: z.boolean() }),
);
const LIMIT = 20;

/**
 * Cancels at Stripe what stayed unpaid beyond its grace, and reads again what should have been renewed and of which no event
 * told, for up to 20 people after `after`; `next` is where to go on. Throws `unavailable`: what was done before stays done.
 */
export async function settleStripeSubscriptions(
  ctx: { db: ServiceDatabase; stripe: StripeClient },
  at: string,
  after?: string,
) {
  const page = { p_at: at, p_limit: LIMIT, ...(after ? { p_after: after } : {}) };
  const due = Due.parse(await ctx.db.call('list_stripe_subscriptions_due', page));
  let changed = 0;
  for (const { user_id: userId, subscription_id: subscriptionId, version, is_unpaid: isUnpaid } of due) {
    if (isUnpaid) await ctx.stripe.cancelUnpaid(subscriptionId);
    // The version makes it another event each time there is something to do.
    const event = { id: `daily:${subscriptionId}:${version}`, type: 'daily', subscriptionId, userId };
    if ((await applyStripeEvent(ctx, event)) === 'applied') changed++;
  }
  const last = due.length === LIMIT ? due.at(-1)?.user_id : undefined;
  return { result: { stripe_read: due.length, stripe_changed: changed }, next: last };
}

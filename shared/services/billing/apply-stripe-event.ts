import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { StripeClient } from '../../clients/stripe.ts';
import { AppError } from '../../errors.ts';
import type { StripeSubject } from './find-subscription.ts';
import { toStripeSnapshot } from './to-stripe-snapshot.ts';

/** `ignored`: not a subscription of anybody here. `noted`: nothing follows from it. */
export type StripeOutcome = 'applied' | 'noted' | 'duplicate' | 'ignored';

type StripeEventRef = StripeSubject & { id: string; type: string };
type Context = { db: ServiceDatabase; stripe: StripeClient };

const Begun = z.object({ known: z.boolean(), version: z.int().nullable() });
const Applied = z.object({ outcome: z.enum(['applied', 'noted', 'duplicate']) });
const MOST_READINGS = 6;

/**
 * Brings a subscription to what Stripe says it is now, once an event. The event's own content and order do not matter: what
 * is read after the version was noted can only be newer than what is there, and when somebody else wrote meanwhile it is read
 * again. Throws `unavailable`; Stripe then sends the event again.
 */
export async function applyStripeEvent({ db, stripe }: Context, event: StripeEventRef): Promise<StripeOutcome> {
  const userId = event.userId ?? (await findOwner(stripe, event.subscriptionId));
  if (!userId) return 'ignored';
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const begun = Begun.parse(await db.call('begin_stripe_event', { p_event_id: event.id, p_user_id: userId }));
    if (begun.known) return 'duplicate';
    if (begun.version === null) return 'ignored';
    const current = await stripe.readSubscription(event.subscriptionId);
    if (!current) return 'ignored';
    const { subscription, invoices } = toStripeSnapshot(current);
    try {
      const applied = await db.call('apply_stripe_event', {
        p_event_id: event.id,
        p_type: event.type,
        p_user_id: userId,
        p_version: begun.version,
        p_subscription: JSON.stringify(subscription),
        p_invoices: JSON.stringify(invoices),
      });
      return Applied.parse(applied).outcome;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'version_mismatch')) throw error;
    }
  }
  throw new AppError('unavailable', 'This subscription is changing too fast.', { retryAfterSeconds: 5 });
}

async function findOwner(stripe: StripeClient, subscriptionId: string): Promise<string | undefined> {
  const reading = await stripe.readSubscription(subscriptionId);
  return z.uuid().safeParse(reading?.subscription.metadata.user_id).data;
}

import type { Context } from 'hono';
import { createStripe } from '../../clients/stripe.ts';
import { AppError } from '../../errors.ts';
import { applyStripeEvent } from '../../services/billing/apply-stripe-event.ts';
import { findSubscription } from '../../services/billing/find-subscription.ts';
import type { HonoEnv } from '../api-env.ts';
import { meteredDatabase } from '../request-log.ts';
import type { WebhooksPlatform } from '../webhooks-platform.ts';

/**
 * Takes an event of Stripe's. What it did not sign, or not within the last 5 minutes, is refused with 401. Anything but 2xx
 * makes Stripe send it again, for three days.
 */
export async function receiveStripeEvent(c: Context<HonoEnv>, platform: WebhooksPlatform): Promise<Response> {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: apiBase } = platform.env;
  if (!secretKey || !webhookSecret) throw new AppError('not_configured', 'Paying is not set up here yet.');
  const stripe = await createStripe({ secretKey, apiBase });
  const signature = c.req.header('stripe-signature');
  const event = await stripe.verifyEvent(await c.req.text(), signature, webhookSecret, platform.now());
  if (!event) throw new AppError('unauthenticated', 'This is not signed by Stripe just now.');
  const subject = findSubscription(event.data?.object);
  if (!subject) return c.json({ outcome: 'ignored' });
  const db = meteredDatabase(platform.db, c.get('log'));
  const outcome = await applyStripeEvent({ db, stripe }, { id: event.id, type: event.type, ...subject });
  c.get('log').outcome = outcome;
  return c.json({ outcome });
}

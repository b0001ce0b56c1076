import { z } from 'zod';
import { createStripe } from '../clients/stripe.ts';
import { subscriptionsDaily } from '../queue/scheduled.ts';
import { settleStripeSubscriptions } from '../services/billing/settle-stripe-subscriptions.ts';
import { handle } from './job-handler.ts';

const LIMIT = 2_000;

const Answer = z.object({ more: z.boolean() }).catchall(z.int());

/** Ends trials and paid periods and carries dunning on, as of its slot; then, person by person, what has to be asked of Stripe. */
export const processSubscriptionsDaily = handle(subscriptionsDaily, async ({ db, env, run }, { after }) => {
  const at = (run.slot ?? run.dueAt).toISOString();
  let done = {};
  if (!after) {
    const { more, ...result } = Answer.parse(
      await db.call('process_subscriptions_daily', { p_at: at, p_limit: LIMIT }),
    );
    if (more) return { result, next: {} };
    done = result;
  }
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase } = env;
  if (!secretKey) return { result: done };
  const stripe = await createStripe({ secretKey, apiBase });
  const { result, next } = await settleStripeSubscriptions({ db, stripe }, at, after);
  return { result: { ...done, ...result }, ...(next ? { next: { after: next } } : {}) };
});

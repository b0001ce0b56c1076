import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createStripe } from '../../clients/stripe.ts';
import {
  AddTestPaymentMethodInput,
  type Billing,
  BillingAnswer,
  BillingPage,
  UpdateBillingInput,
} from '../../contracts/billing.ts';
import { addTestPaymentMethod } from '../../services/billing/add-test-payment-method.ts';
import type { BillingContext } from '../../services/billing/billing-context.ts';
import { createCheckout } from '../../services/billing/create-checkout.ts';
import { createPortal } from '../../services/billing/create-portal.ts';
import { getBilling } from '../../services/billing/get-billing.ts';
import { setCancellation } from '../../services/billing/set-cancellation.ts';
import { answerCached } from '../answer-cached.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  CreateHeaders,
  etagOf,
  jsonAnswer,
  jsonBody,
  keptAnswer,
  requireVersion,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
  VersionedHeaders,
  WRITE_PROBLEMS,
} from '../route-parts.ts';

const route = { tags: ['Billing'], security: SIGNED_IN };

const get = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'Plan, subscription, invoices and statements',
  responses: { ...COMMON_PROBLEMS, 200: keptAnswer('Where this account stands.', BillingAnswer) },
});

const update = createRoute({
  ...route,
  method: 'patch',
  path: '/',
  summary: 'Cancel at the end of the period, or resume',
  request: { headers: VersionedHeaders, body: jsonBody(UpdateBillingInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('Where this account stands now.', BillingAnswer) },
});

const addTest = createRoute({
  ...route,
  method: 'post',
  path: '/test-payment-method',
  summary: 'Add a payment method that charges nobody',
  description: 'On a development stack only. It pays what is owed, and begins anew what was canceled.',
  request: { headers: CreateHeaders, body: jsonBody(AddTestPaymentMethodInput) },
  responses: { ...WRITE_PROBLEMS, 200: jsonAnswer('Where this account stands now.', BillingAnswer) },
});

const checkout = createRoute({
  ...route,
  method: 'post',
  path: '/checkout',
  summary: "Begin to pay, on Stripe's page",
  request: { headers: CreateHeaders },
  responses: { ...WRITE_PROBLEMS, 200: jsonAnswer('The page to go to.', BillingPage) },
});

const portal = createRoute({
  ...route,
  method: 'post',
  path: '/portal',
  summary: "Change card, see receipts, cancel or resume, on Stripe's page",
  responses: { ...WRITE_PROBLEMS, 200: jsonAnswer('The page to go to.', BillingPage) },
});

export const billing = createRouter()
  .openapi(get, (c) =>
    answerCached(
      c,
      async () => ({ billing: await getBilling(contextOf(c)) }),
      ({ billing: found }) => etagOf(found.subscription),
    ),
  )
  .openapi(update, async (c) => {
    const headers = c.req.valid('header');
    const target = { version: requireVersion(headers), idempotencyKey: headers['idempotency-key'] };
    return answer(c, await setCancellation(contextOf(c), target, c.req.valid('json')));
  })
  .openapi(addTest, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answer(c, await addTestPaymentMethod(contextOf(c), c.req.valid('json'), key));
  })
  .openapi(checkout, async (c) =>
    c.json({ url: await createCheckout(contextOf(c), c.req.valid('header')['idempotency-key']) }, 200),
  )
  .openapi(portal, async (c) => c.json({ url: await createPortal(contextOf(c)) }, 200));

function answer(c: Context<HonoEnv>, found: Billing) {
  return c.json({ billing: found }, 200, { etag: etagOf(found.subscription) });
}

function contextOf(c: Context<HonoEnv>): BillingContext {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase, APP_URL, ENVIRONMENT } = c.get('platform').env;
  return {
    ...c.get('ctx'),
    stripe: secretKey ? () => createStripe({ secretKey, apiBase }) : null,
    isDevelopment: ENVIRONMENT === 'development',
    appUrl: APP_URL.replace(/\/$/, ''),
  };
}

import type Stripe from 'stripe';
import { AppError } from '../errors.ts';

export type StripeClient = {
  /** Answers the address of the page. */
  createCheckout(input: CheckoutInput): Promise<string>;
  createPortal(input: { customerId: string; returnUrl: string }): Promise<string>;
  /** The subscription as it is now, and its newest 24 invoices; null when there is none. */
  readSubscription(id: string): Promise<StripeReading | null>;
  /** Ends it now. One that is over stays so. */
  cancelUnpaid(id: string): Promise<void>;
  /** The event, if Stripe signed exactly this body within the last 5 minutes; null for any other. */
  verifyEvent(body: string, signature: string | undefined, secret: string, now: Date): Promise<Stripe.Event | null>;
};

export type StripeReading = { subscription: Stripe.Subscription; invoices: Stripe.Invoice[] };

export type CheckoutInput = {
  idempotencyKey?: string | undefined;
  userId: string;
  customerId: string | null;
  email: string | null;
  planName: string;
  amountCents: number;
  currency: string;
  trialEndsAt: Date | null;
  returnUrl: string;
};

type StripeOptions = { secretKey: string; apiBase?: string | undefined };

const TIMEOUT_MS = 8_000;
const TOLERANCE_SECONDS = 300;
/** How far Stripe's clock may be ahead of ours. Its own verifier takes any moment to come. */
const AHEAD_SECONDS = 30;
/** In the cancellation, so that it can be told from one a person asked for. */
export const UNPAID_COMMENT = 'unpaid';

/** Stripe. The SDK is large, so it is loaded by who needs it. Every call throws `unavailable` or what the SDK throws. */
export async function createStripe({ secretKey, apiBase }: StripeOptions): Promise<StripeClient> {
  const { default: StripeSdk } = await import('stripe');
  const sdk = new StripeSdk(secretKey, {
    httpClient: StripeSdk.createFetchHttpClient(),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(apiBase ? addressOf(apiBase) : {}),
  });
  const crypto = StripeSdk.createSubtleCryptoProvider();
  const ask = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (cause) {
      throw isPassing(cause, StripeSdk) ? unavailable(cause) : cause;
    }
  };

  return {
    createCheckout: (input) =>
      ask(async () => {
        const options = input.idempotencyKey ? { idempotencyKey: input.idempotencyKey } : {};
        return requireUrl(await sdk.checkout.sessions.create(toCheckout(input), options));
      }),
    createPortal: ({ customerId, returnUrl }) =>
      ask(async () =>
        requireUrl(await sdk.billingPortal.sessions.create({ customer: customerId, return_url: returnUrl })),
      ),
    readSubscription: (id) =>
      ask(async () => {
        const expand = ['default_payment_method', 'customer.invoice_settings.default_payment_method'];
        try {
          const subscription = await sdk.subscriptions.retrieve(id, { expand });
          const { data: invoices } = await sdk.invoices.list({ subscription: id, limit: 24 });
          return { subscription, invoices };
        } catch (error) {
          if (isMissing(error, StripeSdk)) return null;
          throw error;
        }
      }),
    cancelUnpaid: (id) =>
      ask(async () => {
        try {
          await sdk.subscriptions.cancel(id, { cancellation_details: { comment: UNPAID_COMMENT } });
        } catch (error) {
          if (!isMissing(error, StripeSdk)) throw error; // what is over cannot be canceled again
        }
      }),
    async verifyEvent(body, signature, secret, now) {
      try {
        const event = await sdk.webhooks.constructEventAsync(
          body,
          signature ?? '',
          secret,
          TOLERANCE_SECONDS,
          crypto,
          now.getTime(),
        );
        return signedAt(signature) <= now.getTime() / 1000 + AHEAD_SECONDS ? event : null;
      } catch (error) {
        if (error instanceof StripeSdk.errors.StripeSignatureVerificationError) return null;
        throw error;
      }
    },
  };
}

type Sdk = typeof Stripe;

function isMissing(error: unknown, { errors }: Sdk): boolean {
  return error instanceof errors.StripeInvalidRequestError && error.code === 'resource_missing';
}

/** It may work in a moment: no connection, too many requests, or trouble on Stripe's side. */
function isPassing(error: unknown, { errors }: Sdk): boolean {
  if (error instanceof errors.StripeConnectionError || error instanceof errors.StripeRateLimitError) return true;
  return error instanceof errors.StripeError && (error.statusCode ?? 0) >= 500;
}

function unavailable(cause: unknown): AppError {
  return new AppError('unavailable', 'Our payment provider cannot be reached just now. Nothing was charged.', {
    cause,
    retryAfterSeconds: 30,
  });
}

/** `t=1764000000,v1=…` */
function signedAt(signature = ''): number {
  return Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? Number.POSITIVE_INFINITY);
}

function addressOf(base: string) {
  const { hostname, port, protocol } = new URL(base);
  const isPlain = protocol === 'http:';
  return { host: hostname, port: port || (isPlain ? 80 : 443), protocol: isPlain ? 'http' : 'https' } as const;
}

function requireUrl({ url }: { url: string | null }): string {
  if (!url) throw new Error('Stripe made a session without an address.');
  return url;
}

function toCheckout(input: CheckoutInput): Stripe.Checkout.SessionCreateParams {
  const { trialEndsAt, customerId, email, returnUrl } = input;
  return {
    mode: 'subscription',
    client_reference_id: input.userId,
    ...(customerId ? { customer: customerId } : email ? { customer_email: email } : {}),
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.currency.toLowerCase(),
          unit_amount: input.amountCents,
          recurring: { interval: 'month' },
          product_data: { name: input.planName },
        },
      },
    ],
    payment_method_collection: 'always',
    subscription_data: {
      metadata: { user_id: input.userId },
      ...(trialEndsAt
        ? {
            trial_end: Math.floor(trialEndsAt.getTime() / 1000),
            trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
          }
        : {}),
    },
    success_url: `${returnUrl}?from=checkout`,
    cancel_url: returnUrl,
  };
}

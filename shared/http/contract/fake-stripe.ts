import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Shape = Record<string, unknown>;
type Request = { method: string; path: string; form: URLSearchParams };

/** The few routes of Stripe's API that we use, over objects the test may change at any time. */
export async function startFakeStripe() {
  const subscriptions = new Map<string, Shape>();
  const invoices = new Map<string, Shape[]>();
  const requests: Request[] = [];
  const fake = {
    subscriptions,
    invoices,
    requests,
    url: '',
    /** Answered with this status while set. */
    failing: 0,
    /** Waited for before a subscription is answered, after it was read. */
    hold: (_id: string): Promise<void> => Promise.resolve(),
    close: () => new Promise((closed) => server.close(closed)),
  };

  async function answer({ method, path, form }: Request): Promise<[status: number, body: unknown]> {
    if (fake.failing) return [fake.failing, { error: { type: 'api_error', message: 'trouble' } }];
    const [, kind, id = ''] = /^\/v1\/([\w/]+?)(?:\/((?:sub|in)_\w+))?$/.exec(path) ?? [];
    if (kind === 'checkout/sessions' || kind === 'billing_portal/sessions') {
      return [200, { object: kind, url: `https://stripe.test/${kind}` }];
    }
    if (kind === 'invoices') {
      return [200, { object: 'list', has_more: false, data: invoices.get(form.get('subscription') ?? '') ?? [] }];
    }
    const found = subscriptions.get(id);
    if (kind !== 'subscriptions' || !found) {
      return [404, { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such thing' } }];
    }
    if (method === 'DELETE') Object.assign(found, ended(form.get('cancellation_details[comment]')));
    const body = structuredClone(found);
    await fake.hold(id);
    return [200, body];
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stripe.test');
      const sent = new URLSearchParams(Buffer.concat(chunks).toString());
      const asked = { method: request.method ?? 'GET', path: pathname, form: sent.size > 0 ? sent : searchParams };
      requests.push(asked);
      const [status, body] = await answer(asked);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

const ended = (comment: string | null) => ({
  status: 'canceled',
  ended_at: Math.floor(Date.now() / 1000),
  cancellation_details: { comment, feedback: null, reason: 'cancellation_requested' },
});

/** A subscription as Stripe's API has it, as far as we read it. */
export function stripeSubscription(id: string, userId: string, changes: Shape = {}): Shape {
  return {
    id,
    object: 'subscription',
    status: 'active',
    created: seconds('2026-11-01'),
    customer: { id: `cus_${id}`, object: 'customer', invoice_settings: { default_payment_method: null } },
    metadata: { user_id: userId },
    trial_end: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    cancellation_details: { comment: null, feedback: null, reason: null },
    default_source: null,
    default_payment_method: { id: 'pm_1', object: 'payment_method', card: { brand: 'visa', last4: '4242' } },
    items: {
      object: 'list',
      data: [{ current_period_start: seconds('2026-11-01'), current_period_end: seconds('2026-12-01') }],
    },
    ...changes,
  };
}

export function stripeInvoice(id: string, subscriptionId: string, changes: Shape = {}): Shape {
  const period = { start: seconds('2026-11-01'), end: seconds('2026-12-01') };
  return {
    id,
    object: 'invoice',
    status: 'paid',
    created: seconds('2026-11-01'),
    currency: 'aud',
    total: 1800,
    period_start: period.start,
    period_end: period.end,
    status_transitions: { paid_at: seconds('2026-11-01') },
    hosted_invoice_url: `https://invoice.stripe.test/${id}`,
    lines: { object: 'list', data: [{ period }] },
    parent: { type: 'subscription_details', subscription_details: { subscription: subscriptionId, metadata: {} } },
    ...changes,
  };
}

export function seconds(day: string): number {
  return Date.parse(day) / 1000;
}

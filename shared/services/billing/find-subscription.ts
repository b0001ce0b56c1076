import { z } from 'zod';

const Reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .transform((id) => id ?? undefined);
const Owner = z.object({ user_id: z.uuid() }).nullish().catch(null);

const Subscription = z.object({ object: z.literal('subscription'), id: z.string(), metadata: Owner });
const Invoice = z.object({
  object: z.literal('invoice'),
  parent: z
    .object({ subscription_details: z.object({ subscription: Reference, metadata: Owner }).nullish() })
    .nullish(),
  subscription: Reference, // where older versions of Stripe's API have it
});
const Checkout = z.object({ object: z.literal('checkout.session'), subscription: Reference });

export type StripeSubject = { subscriptionId: string; userId?: string | undefined };

/**
 * Which subscription an event of Stripe's is about, and whose it is if the event says so: checkout writes the person into its
 * metadata, where only we can. Undefined when it is about none.
 */
export function findSubscription(eventObject: unknown): StripeSubject | undefined {
  const subscription = Subscription.safeParse(eventObject).data;
  if (subscription) return { subscriptionId: subscription.id, userId: subscription.metadata?.user_id };
  const invoice = Invoice.safeParse(eventObject).data;
  const details = invoice?.parent?.subscription_details;
  const id = details?.subscription ?? invoice?.subscription ?? Checkout.safeParse(eventObject).data?.subscription;
  return id ? { subscriptionId: id, userId: details?.metadata?.user_id } : undefined;
}

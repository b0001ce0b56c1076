import { ExternalLink } from 'lucide-react';
import type { Subscription } from '../../../../shared/contracts/billing.ts';
import { Button } from '../../components/ui/button.tsx';
import { billingApi } from '../../lib/api-client.ts';
import type { useBillingWrite } from './use-billing-write.ts';

interface StripeButtonsProps {
  subscription: Subscription;
  write: ReturnType<typeof useBillingWrite>;
}

/** Cards are given to Stripe, on its own page: this app never sees one. */
export function StripeButtons({ subscription, write }: StripeButtonsProps) {
  const goTo = (name: string, open: () => Promise<{ url: string }>) =>
    write.run(
      name,
      async () => {
        location.assign((await open()).url);
        return null;
      },
      () => ({ tone: 'good', text: '' }),
    );
  if (subscription.isManagedByStripe) {
    return (
      <div className="grid gap-2">
        <Button
          variant="secondary"
          className="min-h-14"
          busy={write.busy === 'portal'}
          onClick={() => void goTo('portal', () => billingApi.openPortal())}
        >
          <ExternalLink aria-hidden className="size-5" />
          Change card, cancel or see receipts
        </Button>
        <p className="text-sm text-soft">Opens our payment provider Stripe.</p>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <Button
        className="min-h-14"
        busy={write.busy === 'checkout'}
        onClick={() => void goTo('checkout', () => billingApi.openCheckout(crypto.randomUUID()))}
      >
        <ExternalLink aria-hidden className="size-5" />
        Add a payment method
      </Button>
      <p className="text-sm text-soft">
        Opens our payment provider Stripe.{' '}
        {subscription.state === 'trialing' && 'Nothing is charged before the trial ends.'}
      </p>
    </div>
  );
}

import type { Billing } from '../../../../shared/contracts/billing.ts';
import { Button } from '../../components/ui/button.tsx';
import { billingApi } from '../../lib/api-client.ts';
import type { useBillingWrite } from './use-billing-write.ts';

/** On a development stack: payment methods of a ledger that charges nobody, one of which never pays. */
export function TestPaymentButtons({ write }: { write: ReturnType<typeof useBillingWrite> }) {
  const add = (declines: boolean) =>
    write.run(
      declines ? 'declined' : 'test',
      async () => (await billingApi.addTestPaymentMethod({ declines }, crypto.randomUUID())).billing,
      tellOf,
    );
  return (
    <div className="grid gap-3 rounded-card border border-dashed border-edge p-4">
      <p className="text-sm text-soft">
        <strong className="font-semibold text-ink">Test payments.</strong> This is a development copy: nobody is
        charged.
      </p>
      <Button className="min-h-14" busy={write.busy === 'test'} onClick={() => void add(false)}>
        Add a test card
      </Button>
      <Button variant="secondary" busy={write.busy === 'declined'} onClick={() => void add(true)}>
        Add a test card that is declined
      </Button>
    </div>
  );
}

function tellOf({ subscription }: Billing): { tone: 'good' | 'bad'; text: string } {
  if (subscription.state === 'past_due' || subscription.state === 'canceled') {
    return { tone: 'bad', text: 'The card was declined, so nothing has changed. Try another.' };
  }
  return { tone: 'good', text: `${subscription.paymentMethodLabel ?? 'The card'} is added.` };
}

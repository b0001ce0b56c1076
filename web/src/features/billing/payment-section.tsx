import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import type { Billing } from '../../../../shared/contracts/billing.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Section } from '../../components/ui/section.tsx';
import { billingApi } from '../../lib/api-client.ts';
import { StripeButtons } from './stripe-buttons.tsx';
import { TestPaymentButtons } from './test-payment-buttons.tsx';
import { useBillingWrite } from './use-billing-write.ts';

/** How the subscription is paid, and whether it goes on. */
export function PaymentSection({ billing }: { billing: Billing }) {
  const { subscription, payments } = billing;
  const write = useBillingWrite();
  return (
    <Section title="Payment">
      <p className="flex items-center gap-3">
        <CreditCard aria-hidden className="size-5.5 shrink-0 text-soft" />
        {subscription.hasPaymentMethod
          ? (subscription.paymentMethodLabel ?? 'A payment method')
          : 'No payment method yet'}
      </p>
      {write.outcome && <Notice tone={write.outcome.tone}>{write.outcome.text}</Notice>}
      {payments === 'stripe' && <StripeButtons subscription={subscription} write={write} />}
      {payments === 'test' && <TestPaymentButtons write={write} />}
      {payments === 'none' && <Notice tone="plain">Paying is not set up here yet.</Notice>}
      {!subscription.isManagedByStripe && subscription.state !== 'canceled' && (
        <CancelButton subscription={subscription} write={write} />
      )}
    </Section>
  );
}

interface CancelButtonProps {
  subscription: Billing['subscription'];
  write: ReturnType<typeof useBillingWrite>;
}

function CancelButton({ subscription, write }: CancelButtonProps) {
  const [asking, setAsking] = useState(false);
  const { cancelAtPeriodEnd, version } = subscription;
  const set = (cancel: boolean) =>
    write.run(
      'cancel',
      async () => (await billingApi.update({ cancelAtPeriodEnd: cancel }, version, crypto.randomUUID())).billing,
      () => ({
        tone: 'good',
        text: cancel ? 'Canceled. We sent you a mail about it.' : 'Good to have you. It goes on.',
      }),
    );
  if (cancelAtPeriodEnd) {
    return (
      <Button className="min-h-14" busy={write.busy === 'cancel'} onClick={() => void set(false)}>
        Keep my subscription
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="quiet"
        className="justify-self-start"
        busy={write.busy === 'cancel'}
        onClick={() => setAsking(true)}
      >
        Cancel subscription
      </Button>
      {asking && (
        <ConfirmDialog
          title="Cancel your subscription?"
          confirmLabel="Cancel it"
          cancelLabel="Keep it"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void set(true);
          }}
        >
          You can go on to the end of what you have. Everything you saved stays here to read and export.
        </ConfirmDialog>
      )}
    </>
  );
}

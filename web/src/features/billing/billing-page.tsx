import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { billingQuery } from '../../lib/billing-query.ts';
import { InvoiceSection } from './invoice-section.tsx';
import { PaymentSection } from './payment-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { StatementSection } from './statement-section.tsx';

const LOOK_AGAIN_MS = 2_000;
const MOST_LOOKS = 30;

export function BillingPage() {
  const { from } = useSearch({ from: '/app/you/billing' });
  const billing = useQuery({
    ...billingQuery,
    // Stripe tells us of a checkout a moment after it sends the person back.
    refetchInterval: ({ state }) =>
      from === 'checkout' && !state.data?.subscription.isManagedByStripe && state.dataUpdateCount < MOST_LOOKS
        ? LOOK_AGAIN_MS
        : false,
  });
  const eyebrow = (
    <Link to="/you" className="inline-flex min-h-11 items-center underline underline-offset-4">
      You
    </Link>
  );
  return (
    <Page title="Subscription" eyebrow={eyebrow}>
      {billing.data ? (
        <div className="grid items-start gap-6 wide:grid-cols-2">
          <div className="grid gap-6">
            {from === 'checkout' && !billing.data.subscription.isManagedByStripe && (
              <Notice tone="plain">Thank you. We are waiting for word from Stripe; this takes a moment.</Notice>
            )}
            <PlanSection billing={billing.data} />
            <PaymentSection billing={billing.data} />
          </div>
          <div className="grid gap-6">
            <InvoiceSection invoices={billing.data.invoices} />
            <StatementSection statements={billing.data.statements} />
          </div>
        </div>
      ) : billing.isError ? (
        <ReadFailure what="your subscription" error={billing.error} onRetry={() => void billing.refetch()} />
      ) : (
        <Skeleton className="h-[520px]" />
      )}
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { billingQuery } from '../lib/billing-query.ts';
import { Notice } from './ui/notice.tsx';

/** In a form that cannot be saved because the subscription has ended: says so before anything is typed. */
export function SubscriptionNotice() {
  const { data } = useQuery(billingQuery);
  if (data?.subscription.state !== 'canceled') return null;
  return (
    <Notice tone="plain">
      <p>Your subscription has ended, so nothing new can be saved. What you saved is safe, and you can still delete.</p>
      <Link to="/you/billing" className="inline-flex min-h-11 items-center font-bold underline underline-offset-4">
        Start it again
      </Link>
    </Notice>
  );
}

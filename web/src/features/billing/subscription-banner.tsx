import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { CircleAlert, Clock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Subscription } from '../../../../shared/contracts/billing.ts';
import { billingQuery } from '../../lib/billing-query.ts';
import { classNames } from '../../lib/class-names.ts';
import { BannerPlace, keepBannerHeight } from './banner-place.tsx';
import { nameDays, toStatus } from './subscription-status.ts';
import { useDayName } from './use-day-name.ts';

/** One line over every page while something about the subscription wants a decision; silent otherwise. */
export function SubscriptionBanner() {
  const { data, isError } = useQuery(billingQuery);
  const banner = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const dayName = useDayName();
  const news = data && pathname !== '/you/billing' ? newsOf(data.subscription, dayName) : null;
  const text = news?.text;
  useEffect(() => {
    if (data && pathname !== '/you/billing')
      keepBannerHeight(text ? (banner.current?.getBoundingClientRect().height ?? null) : null);
  }, [data, pathname, text]);
  if (!data && !isError) return <BannerPlace />;
  if (!news) return null;
  const Icon = news.isBad ? CircleAlert : Clock;
  return (
    <aside
      ref={banner}
      aria-label="Subscription"
      className={classNames(
        'flex min-h-12 flex-wrap items-center justify-center gap-x-2 border-b px-4 py-1 text-sm',
        news.isBad ? 'border-brick bg-brick-soft text-brick-ink' : 'border-edge bg-amber-soft text-amber-ink',
      )}
    >
      <span className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden className="size-5 shrink-0" />
        {news.text}
      </span>
      <Link to="/you/billing" className="inline-flex min-h-11 items-center px-2 font-bold underline underline-offset-4">
        {news.action}
      </Link>
    </aside>
  );
}

function newsOf(subscription: Subscription, dayName: (instant: string) => string) {
  const status = toStatus(subscription, new Date());
  switch (status.kind) {
    case 'trial':
      if (!status.isSoon || subscription.hasPaymentMethod) return null;
      return { isBad: false, text: `${nameDays(status.daysLeft)} left of your free trial.`, action: 'Keep going' };
    case 'owed':
      return {
        isBad: true,
        text: `A payment failed. You can go on until ${dayName(status.accessUntil)}.`,
        action: 'Sort it out',
      };
    case 'ended':
      return {
        isBad: true,
        text: 'Your subscription has ended. Everything is here to read; nothing new can be saved.',
        action: 'Start again',
      };
    default:
      return null;
  }
}

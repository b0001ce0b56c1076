import type { Subscription } from '../../../../shared/contracts/billing.ts';

const DAY_MS = 86_400_000;
const SOON_DAYS = 5;

/** What a person should make of their subscription. Days are counted up: with an hour left it is the last day. */
export type SubscriptionStatus =
  | { kind: 'trial'; daysLeft: number; isSoon: boolean; endsAt: string }
  | { kind: 'active'; renewsAt: string }
  | { kind: 'ending'; endsAt: string }
  | { kind: 'owed'; accessUntil: string }
  | { kind: 'ended'; reason: NonNullable<Subscription['cancelReason']> };

export function toStatus(subscription: Subscription, now: Date): SubscriptionStatus {
  const { state, trialEndsAt, currentPeriodEnd, graceUntil, cancelAtPeriodEnd, cancelReason } = subscription;
  switch (state) {
    case 'canceled':
      return { kind: 'ended', reason: cancelReason ?? 'requested' };
    case 'past_due':
      return { kind: 'owed', accessUntil: graceUntil ?? trialEndsAt };
    case 'active': {
      const end = currentPeriodEnd ?? trialEndsAt;
      return cancelAtPeriodEnd ? { kind: 'ending', endsAt: end } : { kind: 'active', renewsAt: end };
    }
    default: {
      if (cancelAtPeriodEnd) return { kind: 'ending', endsAt: trialEndsAt };
      const daysLeft = Math.max(0, Math.ceil((Date.parse(trialEndsAt) - now.getTime()) / DAY_MS));
      return { kind: 'trial', daysLeft, isSoon: daysLeft <= SOON_DAYS, endsAt: trialEndsAt };
    }
  }
}

/** "23 days", "1 day", or "less than a day". */
export function nameDays(count: number): string {
  if (count < 1) return 'less than a day';
  return count === 1 ? '1 day' : `${count} days`;
}

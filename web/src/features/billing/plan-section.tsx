import { CircleAlert, CircleCheck, Clock, type LucideIcon } from 'lucide-react';
import type { Billing } from '../../../../shared/contracts/billing.ts';
import { Section } from '../../components/ui/section.tsx';
import { classNames } from '../../lib/class-names.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { nameDays, type SubscriptionStatus, toStatus } from './subscription-status.ts';
import { useDayName } from './use-day-name.ts';

const TONES = {
  good: { style: 'bg-mist text-eucalyptus-ink', Icon: CircleCheck },
  soon: { style: 'bg-amber-soft text-amber-ink', Icon: Clock },
  bad: { style: 'bg-brick-soft text-brick-ink', Icon: CircleAlert },
} satisfies Record<string, { style: string; Icon: LucideIcon }>;

/** The plan, its price, and where the person stands with it. */
export function PlanSection({ billing }: { billing: Billing }) {
  const { plan, subscription } = billing;
  const format = usePersonFormat();
  const dayName = useDayName();
  const status = toStatus(subscription, new Date());
  const { label, tone } = labelOf(status);
  const { style, Icon } = TONES[tone];
  return (
    <Section title="Your plan">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="text-lg font-semibold">{plan.name}</span>
        <span>
          <span className="font-display text-2xl font-bold">{format.money(plan.amountCents, plan.currency)}</span>{' '}
          <span className="text-soft">{plan.currency} a month</span>
        </span>
      </div>
      <p className={classNames('flex items-center gap-2 rounded-control px-3.5 py-2.5 font-semibold', style)}>
        <Icon aria-hidden className="size-5.5 shrink-0" />
        {label}
      </p>
      <p className="text-soft">{explain(status, subscription.hasPaymentMethod, dayName)}</p>
    </Section>
  );
}

function labelOf(status: SubscriptionStatus): { label: string; tone: keyof typeof TONES } {
  switch (status.kind) {
    case 'trial':
      return { label: `Free trial: ${nameDays(status.daysLeft)} left`, tone: status.isSoon ? 'soon' : 'good' };
    case 'active':
      return { label: 'Active', tone: 'good' };
    case 'ending':
      return { label: 'Canceled, still running', tone: 'soon' };
    case 'owed':
      return { label: 'A payment failed', tone: 'bad' };
    case 'ended':
      return { label: 'Ended', tone: 'bad' };
  }
}

const WHY_ENDED = {
  requested: 'You canceled it.',
  trial_ended: 'Your free trial is over.',
  payment_failed: 'A payment could not be made.',
};

function explain(status: SubscriptionStatus, hasPaymentMethod: boolean, dayName: (instant: string) => string): string {
  switch (status.kind) {
    case 'trial':
      return hasPaymentMethod
        ? `The first payment is on ${dayName(status.endsAt)}, when the trial ends.`
        : `The trial ends on ${dayName(status.endsAt)}. Without a payment method everything then stays here to read and export, and nothing new can be saved.`;
    case 'active':
      return `The next payment is on ${dayName(status.renewsAt)}.`;
    case 'ending':
      return `You can go on until ${dayName(status.endsAt)}. After that everything stays here to read and export. Changed your mind? Keep it below.`;
    case 'owed':
      return `Nothing is lost and you can go on until ${dayName(status.accessUntil)}. Add another payment method before then.`;
    case 'ended':
      return `${WHY_ENDED[status.reason]} Everything you saved is here to read, export and delete. Add a payment method to start again today.`;
  }
}

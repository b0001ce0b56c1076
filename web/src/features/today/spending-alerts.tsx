import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { Notification } from '../../../../shared/contracts/notifications.ts';
import { firstDayOf, lastDayOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { readNotificationWrite } from '../../lib/notification-entity.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';

/** What is left to say about the month's limit, until it is put away. Of one month the newest alone: it says it all. */
export function SpendingAlerts({ format }: { format: PersonFormat }) {
  const { data: notifications = [] } = usePendingQuery(notificationsQuery);
  const newest = notifications.find((one) => one.kind === 'spending_limit');
  if (!newest || newest.readAt !== null) return null;
  return <SpendingAlert key={newest.id} notification={newest} format={format} />;
}

type SpendingLimit = Extract<Notification, { kind: 'spending_limit' }>;

function SpendingAlert({ notification, format }: { notification: SpendingLimit; format: PersonFormat }) {
  const { month, currency, limitCents, thresholdPercent } = notification.data;
  const limit = format.money(limitCents, currency);
  const name = format.month(month).split(' ')[0];
  return (
    <Notice tone={thresholdPercent === 100 ? 'bad' : 'plain'}>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1">
          {thresholdPercent === 100
            ? `Your spending in ${name} has reached your limit of ${limit}.`
            : `Your spending in ${name} has reached 80 % of your limit of ${limit}.`}{' '}
          <Link
            to="/wins/expenses"
            search={{ period: 'custom', from: firstDayOf(month), to: lastDayOf(month) }}
            className="font-semibold underline underline-offset-4"
          >
            See what it was
          </Link>
        </p>
        <button
          type="button"
          aria-label="Put away"
          className="-my-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-full hover:bg-paper"
          onClick={() => void enqueue(readNotificationWrite(notification))}
        >
          <X aria-hidden className="size-5.5" />
        </button>
      </div>
    </Notice>
  );
}

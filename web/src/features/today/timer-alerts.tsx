import { BellRing, X } from 'lucide-react';
import type { Notification } from '../../../../shared/contracts/notifications.ts';
import { readNotificationWrite } from '../../lib/notification-entity.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';

type Fired = Extract<Notification, { kind: 'timer' }>;

/** Timers that have gone off, until each is put away. */
export function TimerAlerts() {
  const { data: notifications = [] } = usePendingQuery(notificationsQuery);
  return notifications
    .filter((one): one is Fired => one.kind === 'timer' && one.readAt === null)
    .map((one) => <TimerAlert key={one.id} notification={one} />);
}

function TimerAlert({ notification }: { notification: Fired }) {
  const { locale } = usePersonFormat();
  const { label, dueAt } = notification.data;
  const at = new Date(dueAt);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = at.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  const day = at.toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  return (
    <div
      role="status"
      className="flex items-start gap-2.5 rounded-card border border-edge bg-amber-soft px-3.5 py-3 text-amber-ink"
    >
      <BellRing aria-hidden className="mt-0.5 size-5.5 shrink-0" />
      <p className="min-w-0 flex-1 wrap-anywhere">
        <strong>{label}</strong> · {isToday ? time : `${day}, ${time}`}
      </p>
      <button
        type="button"
        aria-label={`Put away: ${label}`}
        className="-my-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-full hover:bg-paper"
        onClick={() => void enqueue(readNotificationWrite(notification))}
      >
        <X aria-hidden className="size-5.5" />
      </button>
    </div>
  );
}

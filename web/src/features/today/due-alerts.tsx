import { useRouter } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Notification } from '../../../../shared/contracts/notifications.ts';
import { dueWords } from '../../../../shared/domain/due-words.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { paperState } from '../../../../shared/domain/vehicle-papers.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { readNotificationWrite } from '../../lib/notification-entity.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';

type Due = Extract<Notification, { kind: 'due_soon' }>;

/** What expires or is due soon, as reminders said it, until each is put away. Of one thing the newest alone. */
export function DueAlerts({ format }: { format: PersonFormat }) {
  const { data: notifications = [] } = usePendingQuery(notificationsQuery);
  const newest = new Map<string, Due>();
  for (const one of notifications)
    if (one.kind === 'due_soon' && !newest.has(one.data.path)) newest.set(one.data.path, one);
  return [...newest.values()]
    .filter(({ readAt }) => readAt === null)
    .map((one) => <DueAlert key={one.id} notification={one} format={format} />);
}

function DueAlert({ notification, format }: { notification: Due; format: PersonFormat }) {
  const { history } = useRouter();
  const { title, path, what, dueOn, days } = notification.data;
  // Said on its day and read on another one: how far off it is is counted anew.
  const left = days === null ? null : (paperState(dueOn, format.today)?.days ?? null);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    history.push(path);
  };
  return (
    <Notice tone={what === 'overdue' ? 'bad' : 'plain'}>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1">
          {title} {dueWords({ ...notification.data, days: left }, format.date)}.{' '}
          <a href={path} onClick={open} className="font-semibold underline underline-offset-4">
            See to it
          </a>
        </p>
        <button
          type="button"
          aria-label={`Put away: ${title}`}
          className="-my-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-full hover:bg-paper"
          onClick={() => void enqueue(readNotificationWrite(notification))}
        >
          <X aria-hidden className="size-5.5" />
        </button>
      </div>
    </Notice>
  );
}

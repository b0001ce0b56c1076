import type { Notification } from '../../../shared/contracts/notifications.ts';
import { api } from './api-client.ts';
import { notificationsQuery } from './notifications-query.ts';
import type { OutboxEntity } from './outbox/outbox-entity.ts';
import type { OutboxWrite } from './outbox/outbox-entry.ts';

/** What the app has to tell, as the outbox knows it: it can be put away. */
export const notificationEntity: OutboxEntity<Notification> = {
  name: 'notification',
  queryKeys: [notificationsQuery.queryKey],
  project: (_key, data, { id, to }) => (data as Notification[]).map((one) => (one.id === id ? (to(one) ?? one) : one)), // what the query holds
  rowOf: (answer) => (answer as { notification: Notification }).notification, // see NotificationAnswer
  current: async (id) => (await api.listNotifications()).notifications.find((one) => one.id === id) ?? null,
  editor: null,
  describe: () => [],
};

export function readNotificationWrite(notification: Notification): OutboxWrite {
  return {
    kind: 'notification.read',
    entity: `notification:${notification.id}`,
    label: 'A message you put away',
    method: 'POST',
    path: `/api/v1/notifications/${notification.id}/read`,
    body: null,
    version: null,
    before: notification,
    after: null,
    changes: { readAt: new Date().toISOString() },
  };
}

import type {
  NotificationSettings,
  UpdateNotificationSettingsInput,
} from '../../../shared/contracts/notification-settings.ts';
import { api } from './api-client.ts';
import { notificationSettingsQuery } from './notification-settings-query.ts';
import type { OutboxEntity } from './outbox/outbox-entity.ts';
import type { OutboxWrite } from './outbox/outbox-entry.ts';

/** Which emails come and the monthly limit, as the outbox knows them. */
export const notificationSettingsEntity: OutboxEntity<NotificationSettings> = {
  name: 'notification-settings',
  queryKeys: [notificationSettingsQuery.queryKey],
  project: (_key, data, change) => change.to(data as NotificationSettings) ?? data, // what the query holds
  rowOf: (answer) => (answer as { settings: NotificationSettings }).settings, // see NotificationSettingsAnswer
  current: async () => (await api.getNotificationSettings()).settings,
  editor: () => '/you',
  describe: (row, { format }) => [
    ['Monthly limit', row.spendingLimitCents === null ? 'None' : format.money(row.spendingLimitCents, row.currency)],
    ['Spending alerts', row.spendingAlert ? 'On' : 'Off'],
    ['Reminders', row.reminder ? 'On' : 'Off'],
    ['Weekly report', row.weeklyReport ? 'On' : 'Off'],
  ],
};

/** Saves what differs; null when nothing does. */
export function updateNotificationSettingsWrite(
  before: NotificationSettings,
  values: UpdateNotificationSettingsInput,
): OutboxWrite | null {
  const differing = Object.entries(values).filter(
    ([name, value]) => before[name as keyof NotificationSettings] !== value,
  );
  if (differing.length === 0) return null;
  const changes = Object.fromEntries(differing);
  return {
    kind: 'notification-settings.update',
    entity: 'notification-settings',
    label: 'Emails and alerts',
    method: 'PATCH',
    path: '/api/v1/notification-settings',
    body: changes,
    version: before.version,
    before,
    after: null,
    changes,
  };
}

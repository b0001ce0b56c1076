import type { NotificationSettings } from '../../contracts/notification-settings.ts';
import type { Database } from '../../database.types.ts';
import { toInstant } from '../to-instant.ts';

type Row = Database['public']['Tables']['notification_settings']['Row'] & {
  currency: NotificationSettings['currency'];
};

/** A row of public.notification_settings with the profile's currency, as SQL returns it in jsonb, as it crosses the wire. */
export function toNotificationSettings(value: unknown): NotificationSettings {
  const row = value as Row; // our own function returned it
  return {
    weeklyReport: row.weekly_report,
    spendingAlert: row.spending_alert,
    reminder: row.reminder,
    spendingLimitCents: row.spending_limit_cents,
    currency: row.currency,
    version: row.version,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

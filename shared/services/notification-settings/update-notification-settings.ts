import type { NotificationSettings, UpdateNotificationSettingsInput } from '../../contracts/notification-settings.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toNotificationSettings } from './to-notification-settings.ts';

/** Changes the given settings; null takes the limit away. Throws `version_mismatch` when they have moved on. */
export async function updateNotificationSettings(
  ctx: ServiceContext,
  target: { version: number; idempotencyKey?: string | undefined },
  input: UpdateNotificationSettingsInput,
): Promise<NotificationSettings> {
  const row = await ctx.db.call('update_notification_settings', {
    p_version: target.version,
    p_clear_spending_limit: input.spendingLimitCents === null,
    ...withoutUndefined({
      p_weekly_report: input.weeklyReport,
      p_spending_alert: input.spendingAlert,
      p_reminder: input.reminder,
      p_spending_limit_cents: input.spendingLimitCents ?? undefined,
      p_idempotency_key: target.idempotencyKey,
    }),
  });
  return toNotificationSettings(row);
}

import type { NotificationSettings } from '../../contracts/notification-settings.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { toNotificationSettings } from './to-notification-settings.ts';

/** Which mails the person wants. Throws `unauthenticated` when the account is gone although its token still lives. */
export async function getNotificationSettings(ctx: ServiceContext): Promise<NotificationSettings> {
  const row = await ctx.db.call('get_notification_settings', {});
  if (!row) throw new AppError('unauthenticated', 'This account no longer exists.');
  return toNotificationSettings(row);
}

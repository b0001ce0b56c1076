import type { Notification } from '../../contracts/notifications.ts';
import type { ServiceContext } from '../service-context.ts';
import { toNotification } from './to-notification.ts';

/** Marks it as read; one that is read already stays as it is. Throws `not_found`. */
export async function readNotification(ctx: ServiceContext, id: string): Promise<Notification> {
  return toNotification(await ctx.db.call('read_notification', { p_id: id }));
}

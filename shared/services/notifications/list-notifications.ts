import type { Notification } from '../../contracts/notifications.ts';
import type { ServiceContext } from '../service-context.ts';
import { toNotification } from './to-notification.ts';

/** The person's newest notifications, read or not. */
export async function listNotifications(ctx: ServiceContext): Promise<Notification[]> {
  const rows = (await ctx.db.call('list_notifications', {})) as unknown[]; // jsonb_agg
  return rows.map(toNotification);
}

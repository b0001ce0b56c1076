import { z } from 'zod';
import { Notification } from '../../contracts/notifications.ts';
import { toInstant } from '../to-instant.ts';

const Row = z.looseObject({ created_at: z.string(), read_at: z.string().nullable() });

/** A row of public.notifications, as SQL returns it in jsonb, as it crosses the wire. */
export function toNotification(value: unknown): Notification {
  const { created_at: createdAt, read_at: readAt, ...row } = Row.parse(value);
  return Notification.parse({ ...row, createdAt: toInstant(createdAt), readAt: readAt && toInstant(readAt) });
}

import { z } from 'zod';
import { Currency, Instant } from './common.ts';
import { DueItem } from './due.ts';

/** What a notification is about. `path` opens the rows behind its figures. */
export const NotificationContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('spending_limit'),
    data: z.object({
      month: z.string().meta({ example: '2026-11' }),
      currency: Currency,
      limitCents: z.int(),
      spentCents: z.int().meta({ description: 'When it was said.' }),
      thresholdPercent: z.union([z.literal(80), z.literal(100)]),
      path: z.string(),
    }),
  }),
  z.object({ kind: z.literal('due_soon'), data: DueItem }),
  z.object({ kind: z.literal('timer'), data: z.object({ timerId: z.uuid(), label: z.string(), dueAt: Instant }) }),
]);

export const Notification = z
  .object({ id: z.uuid(), createdAt: Instant, readAt: Instant.nullable() })
  .and(NotificationContent)
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;

export const NotificationList = z.object({ notifications: z.array(Notification) }).meta({ id: 'NotificationList' });
export const NotificationAnswer = z.object({ notification: Notification }).meta({ id: 'NotificationAnswer' });

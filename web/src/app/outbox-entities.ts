import { expenseEntity } from '../lib/expense-entity.ts';
import { notificationEntity } from '../lib/notification-entity.ts';
import { notificationSettingsEntity } from '../lib/notification-settings-entity.ts';
import type { OutboxEntity } from '../lib/outbox/outbox-entity.ts';
import { profileEntity } from '../lib/profile-entity.ts';

/** Everything that can be written without signal: one file a kind of row, and its line here. */
export const OUTBOX_ENTITIES: OutboxEntity[] = [
  expenseEntity,
  profileEntity,
  notificationSettingsEntity,
  notificationEntity,
];

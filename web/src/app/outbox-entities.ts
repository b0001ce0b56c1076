import { expenseEntity } from '../lib/expense-entity.ts';
import { notificationEntity } from '../lib/notification-entity.ts';
import { notificationSettingsEntity } from '../lib/notification-settings-entity.ts';
import type { OutboxEntity } from '../lib/outbox/outbox-entity.ts';
import { profileEntity } from '../lib/profile-entity.ts';

/** What can be written without signal and is needed with the first page: one file a kind of row, and its line here. */
export const FIRST_ENTITIES: OutboxEntity[] = [
  expenseEntity,
  profileEntity,
  notificationSettingsEntity,
  notificationEntity,
];

/** All the others. */
export const loadOtherEntities = async () => (await import('./other-entities.ts')).OTHER_ENTITIES;

import type { QueryKey } from '@tanstack/react-query';
import { billingQuery } from '../../lib/billing-query.ts';
import { EXPENSES_KEY } from '../../lib/expense-queries.ts';
import { meQuery } from '../../lib/me-query.ts';
import { notificationSettingsQuery } from '../../lib/notification-settings-query.ts';

/** What of the app is read from each table that tells of its changes. */
const QUERIES: Record<string, QueryKey[]> = {
  expenses: [EXPENSES_KEY],
  // Read under the key of the expenses.
  notifications: [EXPENSES_KEY],
  // Amounts and months are shown by it.
  profiles: [meQuery.queryKey, EXPENSES_KEY],
  notification_settings: [notificationSettingsQuery.queryKey],
  subscriptions: [billingQuery.queryKey, meQuery.queryKey],
  invoices: [billingQuery.queryKey],
};

export function queriesOf(table: string): QueryKey[] {
  return QUERIES[table] ?? [];
}

/** All that other devices can change. */
export const LIVE_QUERIES: QueryKey[] = [
  ...new Map(
    Object.values(QUERIES)
      .flat()
      .map((key) => [String(key), key]),
  ).values(),
];

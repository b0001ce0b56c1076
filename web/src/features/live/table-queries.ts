import type { QueryKey } from '@tanstack/react-query';
import { BILLS_KEY } from '../../lib/bill-queries.ts';
import { billingQuery } from '../../lib/billing-query.ts';
import { EXPENSES_KEY } from '../../lib/expense-queries.ts';
import { meQuery } from '../../lib/me-query.ts';
import { notificationSettingsQuery } from '../../lib/notification-settings-query.ts';
import {
  PAM_ACTIONS_KEY,
  PAM_CONVERSATIONS_KEY,
  PAM_MEMORIES_KEY,
  PAM_MESSAGES_KEY,
  PAM_SETTINGS_KEY,
  PAM_STATE_KEY,
  TIMERS_KEY,
} from '../../lib/pam/pam-keys.ts';
import {
  CALENDAR_KEY,
  CHECKLISTS_KEY,
  DOCUMENTS_KEY,
  FUEL_KEY,
  PLACES_KEY,
  SERVICES_KEY,
  TRIP_SHARES_KEY,
  TRIPS_KEY,
  VEHICLES_KEY,
} from '../../lib/wheels-keys.ts';

/** What of the app is read from each table that tells of its changes. */
const QUERIES: Record<string, QueryKey[]> = {
  // What a trip has cost is the sum of its expenses.
  expenses: [EXPENSES_KEY, TRIPS_KEY],
  recurrings: [BILLS_KEY],
  vehicles: [VEHICLES_KEY, DOCUMENTS_KEY, FUEL_KEY, SERVICES_KEY, TRIPS_KEY],
  hitches: [VEHICLES_KEY, SERVICES_KEY],
  odometer_readings: [VEHICLES_KEY, SERVICES_KEY],
  documents: [DOCUMENTS_KEY],
  fuel_logs: [FUEL_KEY, TRIPS_KEY],
  service_plans: [SERVICES_KEY],
  service_records: [SERVICES_KEY],
  trips: [TRIPS_KEY],
  stops: [TRIPS_KEY],
  legs: [TRIPS_KEY],
  calendar_feeds: [CALENDAR_KEY],
  checklists: [CHECKLISTS_KEY],
  departures: [CHECKLISTS_KEY],
  departure_ticks: [CHECKLISTS_KEY],
  favourite_places: [PLACES_KEY],
  trip_shares: [TRIP_SHARES_KEY],
  pam_conversations: [PAM_CONVERSATIONS_KEY, PAM_MESSAGES_KEY],
  pam_messages: [PAM_MESSAGES_KEY, PAM_CONVERSATIONS_KEY],
  pam_actions: [PAM_ACTIONS_KEY, PAM_MESSAGES_KEY],
  pam_memories: [PAM_MEMORIES_KEY],
  pam_settings: [PAM_SETTINGS_KEY, PAM_STATE_KEY],
  timers: [TIMERS_KEY],
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

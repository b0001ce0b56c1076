import type { Hono } from 'hono';
import type { MergeSchemaPath } from 'hono/types';
import type { UnionToIntersection } from 'hono/utils/types';
import type { HonoEnv } from './api-env.ts';

/**
 * Where each group of routes stands and how it is loaded, which happens with the first request below its prefix: a
 * function starts with what every request needs. The paths are literal, so that bundlers and uploads find the files.
 */
export const ROUTE_GROUPS = {
  '/api/v1/me': async () => (await import('./routes/me.ts')).me,
  '/api/v1/profile': async () => (await import('./routes/profile.ts')).profile,
  '/api/v1/notification-settings': async () => (await import('./routes/notification-settings.ts')).notificationSettings,
  '/api/v1/public/unsubscribe': async () => (await import('./routes/unsubscribe.ts')).unsubscribe,
  '/api/v1/categories': async () => (await import('./routes/categories.ts')).categories,
  '/api/v1/billing': async () => (await import('./routes/billing.ts')).billing,
  '/api/v1/expenses': async () => (await import('./routes/expenses.ts')).expenses,
  '/api/v1/recurrings': async () => (await import('./routes/recurrings.ts')).recurrings,
  '/api/v1/vehicles': async () => (await import('./routes/vehicles.ts')).vehicles,
  '/api/v1/hitches': async () => (await import('./routes/hitches.ts')).hitches,
  '/api/v1/odometer-readings': async () => (await import('./routes/odometer-readings.ts')).odometerReadings,
  '/api/v1/documents': async () => (await import('./routes/documents.ts')).documents,
  '/api/v1/fuel-logs': async () => (await import('./routes/fuel-logs.ts')).fuelLogs,
  '/api/v1/service-plans': async () => (await import('./routes/service-plans.ts')).servicePlans,
  '/api/v1/service-records': async () => (await import('./routes/service-records.ts')).serviceRecords,
  '/api/v1/trips': async () => (await import('./routes/trips.ts')).trips,
  '/api/v1/trip-shares': async () => (await import('./routes/trip-shares.ts')).tripShares,
  '/api/v1/public/trips': async () => (await import('./routes/public-trips.ts')).publicTrips,
  '/api/v1/stops': async () => (await import('./routes/stops.ts')).stops,
  '/api/v1/checklists': async () => (await import('./routes/checklists.ts')).checklists,
  '/api/v1/departures': async () => (await import('./routes/departures.ts')).departures,
  '/api/v1/departure-ticks': async () => (await import('./routes/departure-ticks.ts')).departureTicks,
  '/api/v1/files': async () => (await import('./routes/files.ts')).files,
  '/api/v1/events': async () => (await import('./routes/events.ts')).events,
  '/api/v1/notifications': async () => (await import('./routes/notifications.ts')).notifications,
  '/api/v1/sessions': async () => (await import('./routes/sessions.ts')).sessions,
  '/api/v1/ops': async () => (await import('./routes/ops.ts')).ops,
  '/api/v1/public/status': async () => (await import('./routes/status.ts')).status,
  '/api/v1/calendar': async () => (await import('./routes/calendar.ts')).calendar,
  '/api/v1/public/calendar': async () => (await import('./routes/public-calendar.ts')).publicCalendar,
  '/api/v1/weather': async () => (await import('./routes/weather.ts')).weather,
  '/api/v1/places': async () => (await import('./routes/places.ts')).places,
  '/api/v1/favourite-places': async () => (await import('./routes/favourite-places.ts')).favouritePlaces,
  '/api/v1/tts': async () => (await import('./routes/tts.ts')).tts,
  '/api/v1/stt': async () => (await import('./routes/stt.ts')).stt,
  '/api/v1/pam': async () => (await import('./routes/pam-chat.ts')).pamChat,
  '/api/v1/pam/conversations': async () => (await import('./routes/pam-conversations.ts')).pamConversations,
  '/api/v1/pam/messages': async () => (await import('./routes/pam-messages.ts')).pamMessages,
  '/api/v1/pam/turns': async () => (await import('./routes/pam-turns.ts')).pamTurns,
  '/api/v1/pam/actions': async () => (await import('./routes/pam-actions.ts')).pamActions,
  '/api/v1/pam/memories': async () => (await import('./routes/pam-memories.ts')).pamMemories,
  '/api/v1/pam/settings': async () => (await import('./routes/pam-settings.ts')).pamSettings,
  '/api/v1/pam/state': async () => (await import('./routes/pam-state.ts')).pamState,
  '/api/v1/pam/ws-ticket': async () => (await import('./routes/pam-tickets.ts')).pamTickets,
  '/api/v1/timers': async () => (await import('./routes/timers.ts')).timers,
  '/api/v1/legs': async () => (await import('./routes/legs.ts')).legs,
};

type Groups = typeof ROUTE_GROUPS;
type SchemaOf<Group> = Group extends Hono<HonoEnv, infer Routes> ? Routes : never;

/** The types of all groups, each below its prefix, as `route()` would have made them. */
export type GroupRoutes = UnionToIntersection<
  { [Prefix in keyof Groups]: MergeSchemaPath<SchemaOf<Awaited<ReturnType<Groups[Prefix]>>>, Prefix> }[keyof Groups]
>;

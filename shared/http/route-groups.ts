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
  '/api/v1/events': async () => (await import('./routes/events.ts')).events,
  '/api/v1/notifications': async () => (await import('./routes/notifications.ts')).notifications,
  '/api/v1/sessions': async () => (await import('./routes/sessions.ts')).sessions,
  '/api/v1/ops': async () => (await import('./routes/ops.ts')).ops,
  '/api/v1/public/status': async () => (await import('./routes/status.ts')).status,
};

type Groups = typeof ROUTE_GROUPS;
type SchemaOf<Group> = Group extends Hono<HonoEnv, infer Routes> ? Routes : never;

/** The types of all groups, each below its prefix, as `route()` would have made them. */
export type GroupRoutes = UnionToIntersection<
  { [Prefix in keyof Groups]: MergeSchemaPath<SchemaOf<Awaited<ReturnType<Groups[Prefix]>>>, Prefix> }[keyof Groups]
>;

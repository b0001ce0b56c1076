import { Hono } from 'hono';
import type { Schema } from 'hono/types';
import { getPath } from 'hono/utils/url';
import type { HonoEnv } from './api-env.ts';

type RouteGroup = Hono<HonoEnv, Schema>;
/** Prefix and routes of each group that has been asked for. */
export type LoadedGroups = readonly (readonly [prefix: string, group: RouteGroup])[];
type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Answers requests with an app that holds the groups of routes asked for so far. A request below the prefix of another
 * one loads that first; the app is then built anew, because Hono's routers take no route after their first match.
 */
export function loadOnRequest(
  groups: Record<string, () => Promise<RouteGroup>>,
  build: (loaded: LoadedGroups) => { fetch: Fetch },
): Fetch {
  const waiting = new Map(Object.entries(groups));
  const loaded: (readonly [string, RouteGroup])[] = [];
  let app = build(loaded);

  async function load(prefix: string, loader: () => Promise<RouteGroup>): Promise<void> {
    const group = await loader().catch(createFailing);
    if (!waiting.delete(prefix)) return; // another request was sooner
    loaded.push([prefix, group]);
    app = build(loaded);
  }

  return (request) => {
    const path = getPath(request); // as Hono will read it
    const asked = [...waiting].filter(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
    if (asked.length === 0) return app.fetch(request);
    return Promise.all(asked.map(([prefix, loader]) => load(prefix, loader))).then(() => app.fetch(request));
  };
}

/** A group that cannot be loaded is a bug like any other: an opaque answer, whole in the log. */
function createFailing(cause: unknown): RouteGroup {
  return new Hono<HonoEnv>().all('*', () => {
    throw new Error('These routes could not be loaded.', { cause });
  });
}

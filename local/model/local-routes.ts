import { Hono } from 'hono';
import { Script } from './script.ts';
import type { StandIn } from './stand-in.ts';

/** What tests tell the stand-in, and what they ask it. */
export function createLocalRoutes({ scripts, received }: StandIn): Hono {
  const routes = new Hono();
  routes.post('/script', async (c) => {
    const { data: script, error } = Script.safeParse(await c.req.json());
    if (!script) return c.json({ error: error.message }, 400);
    scripts.add(script);
    return c.json({ queued: script.steps.length }, 201);
  });
  routes.get('/requests', (c) => c.json({ requests: received.list(c.req.query('kind'), c.req.query('match')) }));
  return routes;
}

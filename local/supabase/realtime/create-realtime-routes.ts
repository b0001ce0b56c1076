import { Hono } from 'hono';
import { DEVELOPMENT_KEYS } from '../../keys.ts';
import type { Realtime } from './start-realtime.ts';

/** What is asked of Realtime without a WebSocket. */
export function createRealtimeRoutes(realtime: Realtime): Hono {
  const routes = new Hono();
  // For tests of what follows when the network goes. The key is public, and keeps web pages out.
  routes.post('/_local/realtime/cut', (c) => {
    const isOurs = c.req.header('authorization') === `Bearer ${DEVELOPMENT_KEYS.secret}`;
    return isOurs ? c.json({ cut: realtime.cut() }) : c.json({ message: 'Give the secret key.' }, 401);
  });
  routes.all('/realtime/v1/*', (c) => c.json({ message: 'The embedded Realtime has WebSockets only.' }, 501));
  return routes;
}

import { Hono } from 'hono';
import type postgres from 'postgres';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { Faults } from '../faults.ts';
import type { Scheduler } from '../scheduler.ts';
import type { SigningKeys } from '../signing-keys.ts';

export interface LocalParts {
  sql: postgres.Sql;
  clock: Clock;
  dispatcher: Dispatcher;
  scheduler: Scheduler;
  keys: SigningKeys;
  faults: Faults;
  counters: Record<string, number>;
}

/** What tests ask of it and nobody asks of the real one. */
export function createLocalRoutes(parts: LocalParts): Hono {
  const { sql, clock, dispatcher, scheduler, keys, faults, counters } = parts;
  const routes = new Hono();
  routes.post('/schedules/:id/trigger', async (c) => c.json({ messageId: await scheduler.run(c.req.param('id')) }));
  routes.post('/messages/flush', (c) => {
    scheduler.wake();
    return c.json({ flushed: dispatcher.flush() });
  });
  routes.get('/faults', (c) => c.json(faults));
  routes.put('/faults', async (c) => c.json(Object.assign(faults, Faults.partial().parse(await c.req.json()))));
  // Waits that begin from here on are divided by it.
  routes.put('/scale', async (c) => {
    clock.scale = z.object({ scale: z.number().positive() }).parse(await c.req.json()).scale;
    return c.json({ scale: clock.scale });
  });
  routes.post('/rotate-keys', (c) => {
    keys.rotate();
    return c.json({ current: keys.current, next: keys.next });
  });
  routes.get('/stats', async (c) => {
    const [row] = await sql`select (select count(*)::int from dead_letters) as dead`;
    return c.json({ ...dispatcher.counts(), dead: row?.dead, schedules: scheduler.list().length, ...counters });
  });
  return routes;
}

import { Hono } from 'hono';
import { z } from 'zod';
import type { DeadLetters } from './dead-letters.ts';
import { Refusal, unsupported } from './refusal.ts';
import { createDeadLetterRoutes } from './routes/dead-letter-routes.ts';
import { createEventRoutes } from './routes/event-routes.ts';
import { createFlowRoutes, type FlowParts } from './routes/flow-routes.ts';
import { createLocalRoutes, type LocalParts } from './routes/local-routes.ts';
import { createMessageRoutes, type MessageParts } from './routes/message-routes.ts';
import { createPublishRoutes } from './routes/publish-routes.ts';
import { createScheduleRoutes, type ScheduleParts } from './routes/schedule-routes.ts';

export interface QstashAppOptions extends LocalParts, MessageParts, FlowParts, ScheduleParts {
  port: number;
  token: string;
  deadLetters: DeadLetters;
}

/** QStash's API (https://upstash.com/docs/qstash/api-reference) as far as the product uses it, and `/_local` for tests. */
export function createQstashApp(options: QstashAppOptions): Hono {
  const { port, token, faults, keys } = options;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const app = new Hono();
  // A web page that points its own name at this machine must not read messages. The token is public.
  app.use(async (c, next) => (hosts.has(c.req.header('host') ?? '') ? next() : c.text('Unknown host', 421)));
  app.use(async (c, next) => {
    const given = c.req.header('authorization') ?? `Bearer ${c.req.query('qstash_token')}`;
    return given === `Bearer ${token}` ? next() : c.json({ error: 'unauthorized' }, 401);
  });
  app.use('/v2/*', async (c, next) => (faults.down ? c.json({ error: 'down (planted)' }, 503) : next()));
  app.get('/v2/keys', (c) => c.json({ current: keys.current, next: keys.next }));
  app.route('/v2', createPublishRoutes(options.publisher));
  app.route('/v2/messages', createMessageRoutes(options));
  app.route('/v2/dlq', createDeadLetterRoutes(options.deadLetters));
  app.route('/v2/schedules', createScheduleRoutes(options));
  app.route('/v2', createEventRoutes(options.sql));
  app.route('/v2', createFlowRoutes(options));
  app.route('/_local', createLocalRoutes(options));
  app.notFound((c) => c.json({ error: unsupported(`${c.req.method} ${c.req.path}`).message }, 501));
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ error: error.message }, error.status);
    if (error instanceof z.ZodError || error instanceof SyntaxError) return c.json({ error: error.message }, 400);
    console.error('[qstash]', error);
    return c.json({ error: 'internal error' }, 500);
  });
  return app;
}

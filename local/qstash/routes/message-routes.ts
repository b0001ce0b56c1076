import { Hono } from 'hono';
import type postgres from 'postgres';
import type { Clock } from '../clock.ts';
import { describeMessage } from '../describe-message.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { Journal } from '../journal.ts';
import { eventOf } from '../log-event.ts';
import { toCondition, valuesOf } from '../query-filter.ts';
import { Refusal } from '../refusal.ts';

export interface MessageParts {
  sql: postgres.Sql;
  dispatcher: Dispatcher;
  journal: Journal;
  clock: Clock;
}

/** `/v2/messages`: what has not been delivered yet. */
export function createMessageRoutes(parts: MessageParts): Hono {
  const routes = new Hono();
  routes.get('/:id', (c) => {
    const entry = parts.dispatcher.find(c.req.param('id'));
    if (!entry) throw new Refusal(404, `message ${c.req.param('id')} not found`);
    return c.json(describeMessage(entry));
  });
  routes.delete('/:id', async (c) => {
    const cancelled = await cancel(parts, [c.req.param('id')]);
    if (cancelled === 0) throw new Refusal(404, `message ${c.req.param('id')} not found`);
    return c.json({ cancelled }, 202);
  });
  // Without ids and without a filter it means all of them, as with the real one.
  routes.delete('/', async (c) => {
    const query = c.req.queries();
    const ids = valuesOf(query, 'messageIds');
    return c.json({ cancelled: await cancel(parts, ids.length > 0 ? ids : await find(parts, query)) }, 202);
  });
  return routes;
}

async function find({ sql }: MessageParts, query: Record<string, string[]>): Promise<string[]> {
  const time = sql`to_timestamp((message ->> 'createdAt')::float8 / 1000)`;
  const rows = await sql`select message_id from messages where ${toCondition(sql, query, { column: 'message', time })}`;
  return rows.map((row) => row.message_id);
}

async function cancel({ dispatcher, journal, clock }: MessageParts, ids: string[]): Promise<number> {
  const canceled = dispatcher.cancel(ids).map(({ message }) => message);
  const events = canceled.map((message) => eventOf(message, 'CANCELED', clock.now()));
  await journal.commit({ remove: canceled.map(({ messageId }) => messageId), events });
  return canceled.length;
}

import { Hono } from 'hono';
import type postgres from 'postgres';
import { countOf, toCondition, valuesOf } from '../query-filter.ts';

const MOST = 1_000;
const BY_DEFAULT = 100;

/** `/v2/events`, which the SDK asks, and `/v2/logs`, which is documented: the newest first. */
export function createEventRoutes(sql: postgres.Sql): Hono {
  const routes = new Hono();
  routes.get('/:name{events|logs}', async (c) => {
    const query = c.req.queries();
    const count = query.count ? countOf(query, MOST) : BY_DEFAULT;
    const rows = await sql`select event_id, event from events
      where ${conditionOf(sql, query)} order by event_id desc limit ${count + 1}`;
    const page = rows.slice(0, count);
    const cursor = rows.length > count ? String(page.at(-1)?.event_id) : undefined;
    return c.json({ [c.req.param('name')]: page.map(({ event }) => event), cursor });
  });
  return routes;
}

function conditionOf(sql: postgres.Sql, query: Record<string, string[]>) {
  const ids = [...valuesOf(query, 'messageIds'), ...valuesOf(query, 'messageId')];
  const states = valuesOf(query, 'state');
  const before = query.cursor?.[0];
  return sql`${toCondition(sql, query, { column: 'event', time: sql`time`, own: ['messageIds', 'state'] })}
    ${ids.length > 0 ? sql`and message_id = any(${ids})` : sql``}
    ${states.length > 0 ? sql`and state = any(${states})` : sql``}
    ${before === undefined ? sql`` : sql`and event_id < ${before}`}`;
}

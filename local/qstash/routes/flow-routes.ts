import { Hono } from 'hono';
import type postgres from 'postgres';
import type { Dispatcher, Entry } from '../dispatcher.ts';
import type { FlowGate } from '../flow-gate.ts';
import { Refusal } from '../refusal.ts';

export interface FlowParts {
  sql: postgres.Sql;
  dispatcher: Dispatcher;
  gate: FlowGate<Entry>;
  parallelism: number;
}

/** `/v2/flowControl` and `/v2/globalParallelism`. */
export function createFlowRoutes({ sql, dispatcher, gate, parallelism }: FlowParts): Hono {
  const routes = new Hono();
  routes.get('/flowControl', (c) => c.json(gate.describe()));
  routes.get('/flowControl/:key', (c) => {
    const flow = gate.describe().find(({ flowControlKey }) => flowControlKey === c.req.param('key'));
    if (!flow) throw new Refusal(404, `flow control key ${c.req.param('key')} not found`);
    return c.json(flow);
  });
  routes.post('/flowControl/:key/pause', async (c) => {
    await sql`insert into paused_flows values (${c.req.param('key')}) on conflict do nothing`;
    gate.setPaused(c.req.param('key'), true);
    return c.body(null, 200);
  });
  routes.post('/flowControl/:key/resume', async (c) => {
    await sql`delete from paused_flows where flow_control_key = ${c.req.param('key')}`;
    gate.setPaused(c.req.param('key'), false);
    dispatcher.wake();
    return c.body(null, 200);
  });
  routes.get('/globalParallelism', (c) =>
    c.json({ parallelismMax: parallelism, parallelismCount: dispatcher.counts().active }),
  );
  return routes;
}

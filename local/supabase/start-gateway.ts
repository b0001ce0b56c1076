import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { App } from '@supabase/lite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { DEVELOPMENT_KEYS } from '../keys.ts';
import { listen } from '../processes/listen.ts';
import { createLiteApp, type LiteOptions } from './create-lite-app.ts';
import { divertRefusals } from './divert-refusals.ts';
import { isFunctionRequest, proxyFunction } from './proxy-function.ts';
import { proxyUpgrade } from './proxy-upgrade.ts';
import { createRealtimeRoutes } from './realtime/create-realtime-routes.ts';
import { startRealtime } from './realtime/start-realtime.ts';
import type { FunctionHost } from './start-functions.ts';
import { startStorage } from './storage/start-storage.ts';

export interface GatewayOptions extends LiteOptions {
  port: number;
  functions: ReadonlyMap<string, FunctionHost>;
  /** Where Storage keeps the bytes of objects. */
  storageFolder: string;
  /** Gets the statements that Postgres refused. */
  logFile: string;
  /** Answered at `/_local/stack`, by which another launcher recognises us. */
  about: Record<string, unknown>;
}

/**
 * The address a Supabase project has: `/rest/v1` and `/auth/v1` by @supabase/lite, `/functions/v1` by the Deno processes,
 * `/realtime/v1` and `/storage/v1` by ourselves. What lite lacks besides (auth admin) is added here as routes before it.
 */
export async function startGateway(options: GatewayOptions): Promise<{ stop(): Promise<void> }> {
  const { app: lite, connection } = await createLiteApp(options);
  const undivert = divertRefusals(options.logFile);
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get('/_local/stack', (c) => c.json(options.about));
  const realtime = startRealtime(options.databaseUrl);
  routes.route('/', createRealtimeRoutes(realtime));
  const storage = startStorage(options.databaseUrl, options.storageFolder);
  routes.route('/', storage.routes);
  // lite answers browsers of any origin on /rest/v1 but not on /auth/v1, where hosted projects do too.
  routes.use('/auth/v1/*', cors({ origin: '*', exposeHeaders: ['X-Supabase-Api-Version'], maxAge: 3600 }));
  routes.all('*', async (c) => {
    const answer = await lite.fetch(c.req.raw, { peerAddress: c.env.incoming.socket.remoteAddress ?? null });
    return isDatabaseGone(c.req.path, answer) ? c.json(DATABASE_GONE, 503) : answer;
  });
  const listener = getRequestListener(routes.fetch);
  const isSocketRequest = (incoming: IncomingMessage) =>
    realtime.isSocketRequest(incoming) || isFunctionRequest(incoming.url);
  const server = createServer({ shouldUpgradeCallback: isSocketRequest }, (incoming, outgoing) => {
    if (!isFunctionRequest(incoming.url)) return void listener(incoming, outgoing);
    proxyFunction(incoming, outgoing, options.functions, DEVELOPMENT_KEYS.jwtSecret).catch((error: unknown) => {
      console.error('[gateway]', error);
      outgoing.destroy();
    });
  });
  server.on('upgrade', (request, stream, head) => {
    if (!isFunctionRequest(request.url)) return void realtime.upgrade(request, stream, head);
    proxyUpgrade(request, stream, head, options.functions, DEVELOPMENT_KEYS.jwtSecret).catch((error: unknown) => {
      console.error('[gateway]', error);
      stream.destroy();
    });
  });
  const stop = async () => {
    await Promise.all([realtime.stop(), storage.stop()]);
    await stopGateway(server, connection);
    undivert();
  };
  try {
    await listen(server, options.port, 'Supabase gateway');
    await readSchema(lite);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** lite reads the schema at its first request, and once for each of many that come together. */
async function readSchema(lite: App): Promise<void> {
  const headers = { apikey: DEVELOPMENT_KEYS.publishable, 'content-type': 'application/json' };
  const request = new Request('http://127.0.0.1/rest/v1/rpc/ping', { method: 'POST', headers, body: '{}' });
  await (await lite.fetch(request, { peerAddress: null })).arrayBuffer();
}

/** lite answers a bare 500 when PostgreSQL cannot be reached; PostgREST says what it is. */
function isDatabaseGone(path: string, { status, headers }: Response): boolean {
  return path.startsWith('/rest/v1/') && status === 500 && !headers.get('content-type')?.includes('json');
}

const DATABASE_GONE = {
  code: 'PGRST000',
  message:
    'Could not connect with the database due to an incorrect db-uri or if the PostgreSQL service is not running.',
  details: null,
  hint: null,
};

async function stopGateway(server: Server, { driver }: PostgresConnection): Promise<void> {
  server.close();
  server.closeAllConnections();
  // Its own close() waits for ever for sessions that PostgreSQL lost when it was killed.
  await driver.end({ timeout: 2 });
}

import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen } from '../processes/listen.ts';
import type { Child } from '../processes/start-child.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { createRestFacade } from './rest-facade.ts';
import { hasRedisServer, type RedisServerOptions, startRedisServer } from './server-backend.ts';

export interface RedisOptions {
  port: number;
  token: string;
  server: RedisServerOptions;
  /** Left out: `redis-server` when it is on PATH, else memory. */
  backend?: 'server' | 'memory' | undefined;
}

/** Upstash's REST protocol in front of `redis-server`, or of the in-process fallback. `server` is null for the latter. */
export async function startRedis(options: RedisOptions): Promise<{ server: Child | null; stop(): Promise<void> }> {
  const kind = options.backend ?? (hasRedisServer() ? 'server' : 'memory');
  const server = kind === 'server' ? await startRedisServer(options.server) : null;
  const backend = server ?? createMemoryBackend();
  const http = createServer(getRequestListener(createRestFacade(backend, options.token).fetch));
  http.keepAliveTimeout = 60_000;
  try {
    await listen(http, options.port, 'Redis REST');
  } catch (error) {
    await backend.stop();
    throw error;
  }
  return {
    server: server?.child ?? null,
    async stop() {
      http.close();
      http.closeAllConnections();
      await backend.stop();
    },
  };
}

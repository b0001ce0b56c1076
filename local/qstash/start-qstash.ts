import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { DEVELOPMENT_KEYS } from '../keys.ts';
import { listen } from '../processes/listen.ts';
import { Clock } from './clock.ts';
import { createEngine } from './create-engine.ts';
import { createQstashApp } from './create-qstash-app.ts';
import { openDatabase } from './open-database.ts';

export interface QstashOptions {
  port: number;
  /** With the name of a database of its own, which is made when it is not there. */
  databaseUrl: string;
  /** Delays and waits before retries are divided by it. */
  scale?: number;
  /** Deliveries at once: the functions that receive them and their database share this machine. */
  parallelism?: number;
  /** The time, for tests of schedules. */
  now?: () => number;
}

/** A QStash whose messages and schedules lie in Postgres. Resolves when it takes requests and delivers what was left. */
export async function startQstash(options: QstashOptions): Promise<{ stop(): Promise<void> }> {
  const { port, databaseUrl, scale = 1, parallelism = 20, now } = options;
  const sql = await openDatabase(databaseUrl);
  const cleanups = [() => sql.end({ timeout: 2 })];
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    const engine = await createEngine(sql, new Clock(scale, now), parallelism);
    cleanups.push(() => engine.stop());
    const app = createQstashApp({ ...engine, port, token: DEVELOPMENT_KEYS.qstashToken });
    const server = createServer(getRequestListener(app.fetch));
    server.keepAliveTimeout = 60_000;
    await listen(server, port, 'QStash');
    cleanups.push(async () => {
      server.close();
      server.closeAllConnections();
    });
    await engine.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

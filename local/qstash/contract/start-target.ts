import { randomUUID } from 'node:crypto';
import { Client, Receiver } from '@upstash/qstash';
import postgres from 'postgres';
import { readContractAddresses } from '../../contract-addresses.ts';
import { freePort } from '../../free-port.ts';
import { readStackFile } from '../../stack-file.ts';
import { resolveDataDir } from '../../stack-options.ts';
import { type QstashOptions, startQstash } from '../start-qstash.ts';
import type { Received } from './start-receiver.ts';

export interface Target {
  url: string;
  client: Client;
  /** Whether the official SDK takes a request for one that this QStash signed. Throws when it does not. */
  verify(received: Received | undefined, instead?: { body?: string; url?: string }): Promise<boolean>;
  /** A request beside the SDK, with the token. */
  request(method: string, path: string, init?: { headers?: Record<string, string>; body?: unknown }): Promise<Response>;
  /** Waits before a delivery are over. A real one takes its time. */
  hurry(): Promise<void>;
  /** Ends the server in the middle of everything and starts another on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** With CONTRACT_QSTASH_URL the tests run against a real QStash, and what needs a hook of ours is skipped. */
export const isReal = Boolean(process.env.CONTRACT_QSTASH_URL);

/** A QStash of the test's own, in a database of its own on the stack's server, or the real one. */
export async function startTarget(options: Partial<QstashOptions> = {}): Promise<Target> {
  const addresses = (await readContractAddresses()).qstash;
  if (isReal) return { ...speakTo(addresses), hurry: async () => {}, restart: unavailable, stop: async () => {} };
  const database = await makeDatabase();
  const port = await freePort();
  const start = () => startQstash({ port, databaseUrl: database.url, ...options });
  let running = await start();
  const speak = speakTo({ ...addresses, url: `http://127.0.0.1:${port}` });
  return {
    ...speak,
    hurry: async () => void (await speak.request('POST', '/_local/messages/flush')),
    async restart() {
      await running.stop();
      running = await start();
    },
    async stop() {
      await running.stop();
      await database.drop();
    },
  };
}

/** The address of a database that is made at the first start, and what removes it. */
export async function makeDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { urls } = await readStackFile(resolveDataDir());
  const url = new URL(urls.database);
  const name = `qstash_${randomUUID().replaceAll('-', '')}`;
  url.pathname = name;
  return {
    url: url.href,
    async drop() {
      const sql = postgres(urls.database, { max: 1, onnotice: () => undefined });
      await sql`drop database if exists ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}

/** The official SDK on one QStash, and plain requests beside it. */
export function speakTo(qstash: { url: string; token: string; currentSigningKey: string; nextSigningKey: string }) {
  const { url, token } = qstash;
  const receiver = new Receiver(qstash);
  return {
    url,
    client: new Client({ baseUrl: url, token, retry: false, enableTelemetry: false }),
    verify: (received: Received | undefined, instead: { body?: string; url?: string } = {}) =>
      receiver.verify({
        signature: String(received?.headers['upstash-signature']),
        body: instead.body ?? received?.body ?? '',
        url: instead.url ?? received?.url ?? '',
      }),
    request: (
      method: string,
      path: string,
      { headers, body }: { headers?: Record<string, string>; body?: unknown } = {},
    ) =>
      fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
}

async function unavailable(): Promise<never> {
  throw new Error('A real QStash cannot be restarted from here.');
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import { freePort } from '../../free-port.ts';
import { listen } from '../../processes/listen.ts';

export interface Received {
  method: string;
  /** The address it was sent to, as whoever published it wrote it. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Planned {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface TestReceiver {
  /** The public address of a path. */
  url(path: string): string;
  received(path: string): Received[];
  /** What a path answers its n-th request, from 1; without a plan, or while it says nothing, 200. May take its time. */
  plan(path: string, answer: (n: number) => Planned | Promise<Planned>): void;
  close(): Promise<void>;
}

/**
 * Takes messages, each test its own. A real QStash reaches it at CONTRACT_QSTASH_RECEIVER_URL, a tunnel to
 * CONTRACT_QSTASH_RECEIVER_PORT; then the files must run one after the other.
 */
export async function startReceiver(): Promise<TestReceiver> {
  const { CONTRACT_QSTASH_RECEIVER_URL: publicUrl, CONTRACT_QSTASH_RECEIVER_PORT: publicPort } = process.env;
  const port = publicPort ? Number(publicPort) : await freePort();
  const base = publicUrl?.replace(/\/$/, '') ?? `http://127.0.0.1:${port}`;
  const requests: Received[] = [];
  const plans = new Map<string, (n: number) => Planned | Promise<Planned>>();
  const received = (path: string) => requests.filter(({ url }) => url === base + path);
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', url: base + path, headers: request.headers, body });
    const planned = await plans.get(path)?.(received(path).length);
    response.writeHead(planned?.status ?? 200, planned?.headers).end(planned?.body);
  });
  await listen(server, port, 'receiver');
  return {
    url: (path) => base + path,
    received,
    plan: (path, answer) => void plans.set(path, answer),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

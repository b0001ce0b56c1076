import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FaultProxy {
  url: string;
  /** Requests that came, whatever became of them. */
  requests: number;
  /** How many of them came for a path, whatever its query. */
  requestsFor(path: string): number;
  /** Milliseconds every request is held before it is passed on. */
  delayMs: number;
  answers500: boolean;
  /** Requests are passed on, and their answers never come back. */
  losesAnswers: boolean;
  /** Requests come in and are never answered. */
  hangs: boolean;
  /** From here on connections are refused. */
  refuse(): Promise<void>;
  /** The same port listens again. */
  accept(): Promise<void>;
  close(): Promise<void>;
}

const PASSED_ON = ['authorization', 'apikey', 'content-type', 'content-profile', 'accept', 'idempotency-key'];

/** Stands in front of a part that runs inside the launcher, and so cannot be broken alone. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const byPath = new Map<string, number>();
  const server: Server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    proxy.requests += 1;
    byPath.set(path, (byPath.get(path) ?? 0) + 1);
    const headers = new Headers();
    for (const name of PASSED_ON) {
      const value = request.headersDistinct[name]?.[0];
      if (value !== undefined) headers.set(name, value);
    }
    const parts = await request.toArray().catch(() => null);
    if (!parts) return void response.destroy(); // whoever asked left in the middle, or was cut off by `refuse`
    const body = parts.join('');
    if (proxy.hangs) return;
    if (proxy.answers500) return response.writeHead(500).end('{"error":"ERR planted"}');
    await sleep(proxy.delayMs);
    try {
      const answer = await fetch(target + request.url, { method: request.method ?? 'POST', headers, body });
      const text = await answer.text();
      if (proxy.losesAnswers) return void response.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    } catch {
      response.destroy(); // what is behind has gone away, and so does this connection
    }
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a path
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    requests: 0,
    requestsFor: (path) => byPath.get(path) ?? 0,
    delayMs: 0,
    answers500: false,
    losesAnswers: false,
    hangs: false,
    refuse: close,
    accept: () => listen(port),
    close: async () => (server.listening ? close() : undefined),
  };
  return proxy;
}

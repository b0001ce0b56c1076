import autocannon from 'autocannon';
import { cpuMs } from './process-usage.ts';
import type { RunningServer } from './servers.ts';
import { mean, quantile } from './statistics.ts';

export type Request = {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** To be measured as it is answered from the cache. */
  isCached?: boolean;
};

export type Load = {
  connections: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU of the server process for one request, all its threads. */
  cpuMsPerRequest: number;
  failed: number;
};

/** Sends `amount` requests over the given number of connections, after a warm-up of as many: an edge function
 * that takes this load has been compiled by the engine long since. */
export async function measureLoad(
  server: RunningServer,
  request: Request,
  connections: number,
  amount: number,
): Promise<Load> {
  const run = (count: number) =>
    autocannon({
      url: server.url + request.path,
      method: request.method,
      headers: request.headers ?? {},
      ...(request.body ? { body: request.body } : {}),
      connections,
      amount: count,
    });
  await run(amount);
  const before = cpuMs(server.pid);
  const result = await run(amount);
  return {
    connections,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: (cpuMs(server.pid) - before) / amount,
    failed: result.non2xx + result.errors,
  };
}

/** CPU of the server process for single requests one after the other: the distribution, not only the mean. */
export async function measureCpuOfEach(server: RunningServer, request: Request, amount: number) {
  const samples: number[] = [];
  for (let sent = 0; sent < amount * 1.2; sent++) {
    const before = cpuMs(server.pid);
    const init = {
      method: request.method,
      headers: request.headers ?? {},
      ...(request.body ? { body: request.body } : {}),
    };
    await (await fetch(server.url + request.path, init)).arrayBuffer();
    if (sent >= amount * 0.2) samples.push(cpuMs(server.pid) - before);
  }
  return { p50: quantile(samples, 0.5), p99: quantile(samples, 0.99) };
}

export type Upstream = { databaseCalls: number; redisCalls: number };

/** Mean upstream calls of requests to a path, from the server's own log lines. */
export function upstreamCalls(server: RunningServer, request: Request): Upstream {
  const path = request.path.split('?')[0];
  const lines = server
    .lines()
    .filter((line) => line.includes(`"path":"${path}"`) && line.includes(`"method":"${request.method}"`))
    .slice(-500)
    .map((line) => JSON.parse(line.slice(line.indexOf('{"level"'))) as Upstream);
  return {
    databaseCalls: mean(lines.map((line) => line.databaseCalls)),
    redisCalls: mean(lines.map((line) => line.redisCalls)),
  };
}

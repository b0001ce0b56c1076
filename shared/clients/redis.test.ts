import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createRedis, RedisUnavailable } from './redis.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback in place of Upstash; `reply` decides what each request gets. */
async function upstash(reply: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(reply);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the Redis client', () => {
  it('sends all commands of a call in one request', async () => {
    const bodies: string[] = [];
    const url = await upstash(async (request, response) => {
      bodies.push((await request.toArray()).join(''));
      response.setHeader('content-type', 'application/json');
      response.end('[{"result":1},{"result":"v"}]');
    });
    const redis = createRedis({ url, token: 't' });
    const results = await redis.run((pipeline) => {
      pipeline.incr('a');
      pipeline.get('b');
    });
    expect(results).toEqual([1, 'v']);
    expect(bodies).toEqual(['[["incr","a"],["get","b"]]']);
  });

  it.each(['refuses', 'hangs', 'answers 500'])('gives up without a retry when the store %s', async (fault) => {
    let requests = 0;
    const url = await upstash((_, response) => {
      requests += 1;
      if (fault === 'answers 500') response.writeHead(500).end('{"error":"x"}');
      // otherwise no answer at all
    });
    const redis = createRedis({ url: fault === 'refuses' ? 'http://127.0.0.1:9' : url, token: 't', timeoutMs: 30 });
    await expect(redis.run((pipeline) => pipeline.get('a'))).rejects.toThrow(RedisUnavailable);
    expect(requests).toBe(fault === 'refuses' ? 0 : 1);
  });

  it('stops asking after three failures, and asks again when the pause is over', async () => {
    let requests = 0;
    let healthy = false;
    const url = await upstash((_, response) => {
      requests += 1;
      if (healthy) response.setHeader('content-type', 'application/json').end('[{"result":"v"}]');
      else response.writeHead(500).end('{"error":"x"}');
    });
    let now = 1_000;
    const redis = createRedis({ url, token: 't', now: () => now });
    const get = () => redis.run((pipeline) => pipeline.get('a'));
    for (let attempt = 0; attempt < 10; attempt++) await expect(get()).rejects.toThrow(RedisUnavailable);
    expect(requests).toBe(3);
    healthy = true;
    now += 5_001;
    expect(await get()).toEqual(['v']);
    expect(await get()).toEqual(['v']);
  });
});

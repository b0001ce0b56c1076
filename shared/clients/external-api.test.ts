import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { createExternalApi, type ExternalStore, type Question } from './external-api.ts';
import { ExternalRefusal } from './external-failures.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A vendor on loopback; each request gets the next reply, the last one for good. */
async function vendor(...replies: RequestListener[]) {
  const state = { requests: 0, url: new URL('http://127.0.0.1') };
  const server = createServer((request, response) => {
    state.requests += 1;
    (replies[Math.min(state.requests, replies.length) - 1] as RequestListener)(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return state;
}

const says =
  (body: string): RequestListener =>
  (_, response) =>
    response.end(body);
const fails =
  (status: number, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end();
const hangs: RequestListener = () => {};
const cutsOff: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"km":');
  setImmediate(() => response.destroy());
};

const schema = z.object({ km: z.number() });
const GOOD = says('{"km":478}');

function setUp() {
  const clock = { now: Date.parse('2026-11-22T00:00:00Z') };
  const sleep = vi.fn(async (ms: number) => {
    clock.now += ms;
  });
  const kept = new Map<string, string>();
  const store: ExternalStore = {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, text) => void kept.set(key, text),
  };
  const api = createExternalApi({ source: 'Roads', timeoutMs: 1_000, now: () => clock.now, sleep });
  const keep = { store, key: 'k', freshSeconds: 3600, staleSeconds: 86_400 };
  const ask = (url: URL, more: Partial<Question<{ km: number }>> = {}) => api.ask({ url, schema, ...more });
  return { clock, sleep, kept, api, keep, ask };
}

const unavailable = expect.objectContaining({ code: 'unavailable', message: expect.stringContaining('Roads') });

describe('an answer of somebody else', () => {
  it('says where it is from and when', async () => {
    const { ask } = setUp();
    expect(await ask((await vendor(GOOD)).url)).toEqual({
      value: { km: 478 },
      source: 'Roads',
      fetchedAt: '2026-11-22T00:00:00.000Z',
      isStale: false,
    });
  });

  it.each([429, 500, 503])('is asked for once more after %i', async (status) => {
    const { ask, sleep } = setUp();
    const roads = await vendor(fails(status), GOOD);
    expect((await ask(roads.url)).value.km).toBe(478);
    expect(roads.requests).toBe(2);
    expect(sleep).toHaveBeenCalledOnce();
  });

  it('waits as long as it is told to, if that is short', async () => {
    const { ask, sleep } = setUp();
    await ask((await vendor(fails(429, { 'retry-after': '1' }), GOOD)).url);
    expect(sleep).toHaveBeenCalledWith(1_000);
  });

  it('is not asked for again while it is told to wait long', async () => {
    const { ask, sleep, clock } = setUp();
    const roads = await vendor(fails(429, { 'retry-after': '120' }), GOOD);
    await expect(ask(roads.url)).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 120 });
    await expect(ask(roads.url)).rejects.toEqual(unavailable);
    expect(roads.requests).toBe(1);
    expect(sleep).not.toHaveBeenCalled();
    clock.now += 120_000;
    expect((await ask(roads.url)).value.km).toBe(478);
  });

  it.each([
    ['hangs', hangs, 1],
    ['breaks off', cutsOff, 2],
    ['is no JSON', says('<html>'), 1],
    ['has another form', says('{"km":"far"}'), 1],
    ['refuses our key', fails(401), 1],
  ] as const)('that %s is none, and no bug', async (_, reply, requests) => {
    const { ask } = setUp();
    const roads = await vendor(reply);
    const failure = await ask(roads.url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toEqual(unavailable);
    expect(roads.requests).toBe(requests);
  });

  it('that lies somewhere else is not fetched from there: addresses come from the environment alone', async () => {
    const { ask } = setUp();
    const inside = await vendor(GOOD);
    const roads = await vendor(fails(302, { location: inside.url.href }));
    await expect(ask(roads.url)).rejects.toEqual(unavailable);
    expect(inside.requests).toBe(0);
  });

  it('is not asked for after three failures, and again half a minute later', async () => {
    const { ask, clock } = setUp();
    const roads = await vendor(hangs, hangs, hangs, GOOD);
    for (let time = 0; time < 5; time += 1) await expect(ask(roads.url)).rejects.toEqual(unavailable);
    expect(roads.requests).toBe(3);
    clock.now += 30_000;
    expect((await ask(roads.url)).value.km).toBe(478);
  });

  it('that is a refusal is told as such, and is no failure of the vendor', async () => {
    const { ask } = setUp();
    const roads = await vendor(fails(404));
    for (let time = 0; time < 5; time += 1) await expect(ask(roads.url)).rejects.toBeInstanceOf(ExternalRefusal);
    expect(roads.requests).toBe(5);
  });
});

describe('a kept answer', () => {
  it('is given while it is fresh, without asking', async () => {
    const { ask, keep, clock } = setUp();
    const roads = await vendor(GOOD, says('{"km":500}'));
    await ask(roads.url, { keep });
    clock.now += 3_599_000;
    expect(await ask(roads.url, { keep })).toMatchObject({ value: { km: 478 }, isStale: false });
    clock.now += 2_000;
    expect(await ask(roads.url, { keep })).toMatchObject({ value: { km: 500 }, isStale: false });
    expect(roads.requests).toBe(2);
  });

  it('is given with its own time when nobody answers, until it is too old', async () => {
    const { ask, keep, clock } = setUp();
    const roads = await vendor(GOOD, fails(500));
    await ask(roads.url, { keep });
    clock.now += 7_200_000;
    expect(await ask(roads.url, { keep })).toMatchObject({
      value: { km: 478 },
      isStale: true,
      fetchedAt: '2026-11-22T00:00:00.000Z',
    });
    clock.now += 86_400_000;
    await expect(ask(roads.url, { keep })).rejects.toEqual(unavailable);
  });

  it.each(['', 'null', '{"fetchedAt":"2026-11-22T00:00:00Z","value":{"km":"x"}}', '{"value":{"km":1}}'])(
    'that cannot be read is none: %s',
    async (text) => {
      const { ask, keep, kept } = setUp();
      kept.set('k', text);
      expect((await ask((await vendor(GOOD)).url, { keep })).value.km).toBe(478);
    },
  );

  it('is fetched once for many who ask at once', async () => {
    const { ask, keep } = setUp();
    const roads = await vendor(GOOD);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(roads.url, { keep })));
    expect(roads.requests).toBe(1);
    expect(answers.every(({ value }) => value.km === 478)).toBe(true);
  });
});

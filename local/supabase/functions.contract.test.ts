import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { listen } from '../processes/listen.ts';
import { proxyFunction } from './proxy-function.ts';
import { proxyUpgrade } from './proxy-upgrade.ts';
import { type FunctionHost, startFunctions } from './start-functions.ts';

const SECRET = 'a-secret-for-this-test-of-at-least-32-characters';
const workDir = mkdtempSync(join(tmpdir(), 'functions-'));
let functions: Map<string, FunctionHost>;
let gateway: Server;
let url: string;

beforeAll(async () => {
  const config = { functions: { echo: { verify_jwt: false } } };
  functions = await startFunctions({
    directory: fileURLToPath(new URL('./fixtures', import.meta.url)),
    firstPort: await freePort(),
    config,
    env: () => ({}),
    logDir: workDir,
    entryDir: workDir,
  });
  gateway = createServer((incoming, outgoing) => void proxyFunction(incoming, outgoing, functions, SECRET));
  gateway.on('upgrade', (incoming, stream, head) => void proxyUpgrade(incoming, stream, head, functions, SECRET));
  const port = await freePort();
  await listen(gateway, port, 'test gateway');
  url = `http://127.0.0.1:${port}/functions/v1`;
});
afterAll(async () => {
  gateway.close();
  gateway.closeAllConnections();
  await Promise.all([...functions.values()].map((host) => host.child.stop()));
  rmSync(workDir, { recursive: true });
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s arrives as it was sent, without the prefix', async (method) => {
  const answer = await fetch(`${url}/echo/a%2Fb?q=1&q=2`, { method, body: 'grüße' });
  expect(answer.status).toBe(207);
  expect(await answer.json()).toMatchObject({ method, pathname: '/echo/a%2Fb', search: '?q=1&q=2', body: 'grüße' });
});

test('repeated headers stay apart on the way back', async () => {
  const answer = await fetch(`${url}/echo`);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(answer.headers.get('x-custom')).toBe('kept');
});

test("the caller's address is the gateway's word, not the caller's", async () => {
  const answer = await fetch(`${url}/echo`, {
    headers: { 'x-forwarded-for': '1.2.3.4', 'cf-connecting-ip': '1.2.3.4' },
  });
  const { headers } = (await answer.json()) as { headers: [string, string][] };
  expect(new Map(headers).get('x-forwarded-for')).toBe('127.0.0.1');
  expect(new Map(headers).has('cf-connecting-ip')).toBe(false);
});

test('a stream is handed on while it runs', async () => {
  const answer = await fetch(`${url}/echo/stream`);
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe('first');
  await reader?.cancel();
});

test('a WebSocket reaches the function, with every byte and its close code', async () => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/echo/socket?ticket=1`);
  const heard: string[] = [];
  const long = 'grüße '.repeat(20_000);
  const closed = new Promise<CloseEvent>((resolve, reject) => {
    socket.onclose = resolve;
    socket.onerror = reject;
    socket.onopen = () => socket.send(long);
    socket.onmessage = ({ data }) => {
      heard.push(data);
      if (data === long) socket.send('close');
    };
  });
  expect(await closed).toMatchObject({ code: 4001, reason: 'as told' });
  expect(heard).toEqual(['?ticket=1', long]);
});

test.each([
  ['a function that is not there', '/nothing/socket', 404],
  ['a function that wants a token', '/guarded', 401],
  ['a path that is none for sockets', '/echo/other', 207],
])('an upgrade to %s gets an answer, and no socket', async (_, path, status) => {
  const answered = new Promise((resolve, reject) => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket' };
    const asking = request(`${url}${path}`, { headers }, ({ statusCode }) => resolve(statusCode));
    asking.on('upgrade', () => reject(new Error('upgraded'))).on('error', reject);
    asking.end();
  });
  expect(await answered).toBe(status);
});

test('verify_jwt, on unless switched off, lets only tokens of the project through', async () => {
  const token = (secret: string) =>
    new SignJWT({ role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode(secret));
  const call = (authorization?: string) => fetch(`${url}/guarded`, { headers: authorization ? { authorization } : {} });
  expect((await call()).status).toBe(401);
  expect((await call('Bearer nonsense')).status).toBe(401);
  expect((await call(`Bearer ${await token('another-secret-of-at-least-32-characters')}`)).status).toBe(401);
  expect((await call(`Bearer ${await token(SECRET)}`)).status).toBe(200);
  expect((await fetch(`${url}/guarded`, { method: 'OPTIONS' })).status).toBe(200);
});

test('a function that does not exist is 404', async () => {
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
});

test('a killed function answers 503 and comes back', async () => {
  process.kill(functions.get('echo')?.child.pid ?? 0, 'SIGKILL');
  await expect.poll(async () => (await fetch(`${url}/echo`)).status).toBe(503);
  await expect.poll(async () => (await fetch(`${url}/echo`)).status, { timeout: 15_000 }).toBe(207);
});

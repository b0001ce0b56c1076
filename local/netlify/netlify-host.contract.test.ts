import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import type { Child } from '../processes/start-child.ts';
import { PROJECT_DIR } from '../stack-options.ts';
import { startNetlify } from './start-netlify.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));
const logDir = mkdtempSync(join(tmpdir(), 'netlify-host-'));
let url: string;
let host: Child;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  host = await startNetlify({
    projectDir: PROJECT_DIR,
    ports: [port],
    edgeFunctionsDir: join(fixtures, 'edge'),
    publishDir: join(fixtures, 'site'),
    netlifyToml: join(fixtures, 'netlify.toml'),
    env: {},
    logDir,
  });
});
afterAll(async () => {
  await host.stop();
  rmSync(logDir, { recursive: true });
});

test.each(['/api', '/api/v1/anything', '/health'])('%s reaches the edge function', async (path) => {
  const answer = await fetch(url + path, { method: 'POST', body: 'hello' });
  expect(await answer.json()).toEqual({ method: 'POST', pathname: path, ip: '127.0.0.1', body: 'hello' });
});

test("netlify.toml's headers are on files and not on edge answers", async () => {
  const page = await fetch(`${url}/`);
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(page.headers.get('x-from-build')).toBe('yes');
  expect((await fetch(`${url}/health`)).headers.get('x-frame-options')).toBeNull();
});

test('any path that is no file is the app, with status 200', async () => {
  for (const path of ['/', '/wins/expenses', '/apiary', '/healthy']) {
    const answer = await fetch(url + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(await answer.text()).toContain('<title>App</title>');
  }
});

test('a file has its type and caching, and is not sent twice', async () => {
  const file = await fetch(`${url}/assets/app.js`);
  expect(file.headers.get('content-type')).toBe('application/javascript; charset=UTF-8');
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const again = await fetch(`${url}/assets/app.js`, { headers: { 'if-none-match': file.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('a rule with status 404 is for files that are missing, whatever the browser has already', async () => {
  const etag = (await fetch(`${url}/`)).headers.get('etag') ?? '';
  for (const headers of [{}, { 'if-none-match': etag }]) {
    expect((await fetch(`${url}/assets/of-an-earlier-deploy.js`, { headers })).status).toBe(404);
  }
  expect((await fetch(`${url}/assets/app.js`)).status).toBe(200);
});

test('a redirect keeps the rest of the path and the query', async () => {
  const answer = await fetch(`${url}/old/a/b?c=1`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/new/a/b?c=1']);
});

test('context.next() reaches the site and not the function again', async () => {
  expect(await (await fetch(`${url}/api/page`)).text()).toContain('<title>App</title>');
});

test('nothing outside the published folder is served, nor instructions to Netlify', async () => {
  for (const path of [
    '/../netlify.toml',
    '/..%2fnetlify.toml',
    '/assets/..%2f..%2fnetlify.toml',
    '/_headers',
    '/%00',
  ]) {
    expect(await rawGet(path)).not.toMatch(/redirects|X-From-Build/);
  }
});

test('a WebSocket is refused, as Netlify does', async () => {
  const status = await new Promise((resolve, reject) => {
    const upgrade = request(`${url}/api`, { headers: { connection: 'Upgrade', upgrade: 'websocket' } });
    upgrade.on('response', (answer) => resolve(answer.statusCode));
    upgrade.on('upgrade', () => resolve(101));
    upgrade.on('error', reject);
    upgrade.end();
  });
  expect(status).toBe(426);
});

/** Unlike fetch, sends the path as it is. */
function rawGet(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const get = request({ hostname, port, path }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      resolve(text);
    });
    get.on('error', reject);
    get.end();
  });
}

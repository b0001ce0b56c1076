import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readNetlifyConfig } from '../../local/netlify/read-netlify-config.ts';
import { serveSite } from '../../local/netlify/serve-site.ts';
import { headersFile } from './build-web.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { scoreHeaders } from './observatory.ts';

const hosts = {
  VITE_SUPABASE_URL: 'https://abc.supabase.co/',
  VITE_SENTRY_DSN: 'https://key@o1.ingest.sentry.io/2',
};
const html = '<title>App</title><style>p{}</style><script>start()</script><script src="/app.js"></script>';
const policy = contentSecurityPolicy(hosts, html);

/** The headers of a static answer, by netlify.toml and the `_headers` of a build. */
async function headersAt(pathname: string): Promise<Headers> {
  return (await answerAt(pathname)).headers;
}

async function answerAt(pathname: string): Promise<Response> {
  const dist = mkdtempSync(path.join(tmpdir(), 'headers-'));
  try {
    writeFileSync(path.join(dist, '_headers'), headersFile(hosts, html));
    const config = readNetlifyConfig('netlify.toml', dist);
    writeFileSync(path.join(dist, 'index.html'), html);
    return await serveSite(new Request(`https://site.invalid${pathname}`), dist, config);
  } finally {
    rmSync(dist, { recursive: true });
  }
}

test.each(['/', '/index.html', '/wins', '/assets/index-abc.js'])(
  '%s scores at least 115 by the Observatory',
  async (pathname) => {
    const { score, findings } = scoreHeaders(await headersAt(pathname));
    expect(score, JSON.stringify(findings, null, 2)).toBeGreaterThanOrEqual(115);
  },
);

test('the page may talk to its own Supabase, over WebSocket too, and to nobody else', () => {
  const connect = policy.split('; ').find((directive) => directive.startsWith('connect-src'));
  expect(connect).toBe("connect-src 'self' https://abc.supabase.co wss://abc.supabase.co https://o1.ingest.sentry.io");
});

test('every backend that it may switch to is one it may talk to', () => {
  const backends = 'https://one.example/api, https://two.example';
  expect(contentSecurityPolicy({ VITE_BACKEND_URL: backends }, html)).toContain(
    "connect-src 'self' https://one.example https://two.example;",
  );
});

test('a map style may be fetched from its hosts, and Mapbox is spoken to only where it draws the map', () => {
  const connectOf = (named: Parameters<typeof contentSecurityPolicy>[0]) =>
    /connect-src ([^;]*)/.exec(contentSecurityPolicy(named, html))?.[1];
  const style = { VITE_MAP_STYLE_URL: 'https://maps.example/style.json', VITE_MAP_HOSTS: 'https://tiles.example' };
  expect(connectOf(style)).toBe("'self' https://maps.example https://tiles.example");
  expect(connectOf({ VITE_MAPBOX_PUBLIC_TOKEN: 'pk.x' })).toBe("'self' https://api.mapbox.com");
  expect(connectOf({ ...style, VITE_MAPBOX_PUBLIC_TOKEN: 'pk.x' })).not.toContain('mapbox');
});

test('no script or style can run in the page but those it was built with', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toContain(`script-src 'self' ${hash('start()')};`);
  expect(policy).toContain(`style-src 'self' ${hash('p{}')};`);
  expect(contentSecurityPolicy(hosts, '')).toContain("script-src 'self'; style-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('hashed files are kept for a year', async () => {
  expect((await headersAt('/assets/index-abc.js')).get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each(['/', '/index.html', '/sw.js', '/manifest.webmanifest'])('%s is asked for again each time', async (path) => {
  expect((await headersAt(path)).get('cache-control')).toBe('no-cache');
});

test('a script of an earlier deploy is missing, and not the page under its name', async () => {
  expect((await answerAt('/assets/index-abc.js')).status).toBe(404);
  expect((await answerAt('/wins/month')).status).toBe(200);
});

test('only geolocation and the microphone may be asked for', async () => {
  const features = (await headersAt('/')).get('permissions-policy')?.split(', ') ?? [];
  expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['geolocation=(self)', 'microphone=(self)']);
});

test('a weakened header costs points', async () => {
  const whole = await headersAt('/');
  const weaken = (name: string, value: string | null) => {
    const headers = new Headers(whole);
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    return scoreHeaders(headers).score;
  };
  expect(weaken('content-security-policy', null)).toBe(75);
  expect(weaken('content-security-policy', "default-src 'self' 'unsafe-inline'")).toBe(80);
  expect(weaken('strict-transport-security', 'max-age=60')).toBe(120);
  expect(weaken('strict-transport-security', null)).toBe(80);
  expect(weaken('cross-origin-resource-policy', 'nonsense')).toBe(115);
});

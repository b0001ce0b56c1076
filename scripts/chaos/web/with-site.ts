import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ServerKind } from '../../../bench/servers.ts';
import { stackEnvironment } from '../../../local/function-environment.ts';
import { BOOTSTRAP_URL } from '../../../local/netlify/bootstrap-url.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import type { Finding, Place } from '../fault.ts';
import { withStack } from '../launch-stack.ts';
import { buildSite } from './build-site.ts';
import { openBrowser } from './open-device.ts';
import { type Front, startFront } from './start-front.ts';
import { type Host, startHost } from './start-host.ts';

/** The built app, the two hosts of its API and a real browser, each to be broken by itself. */
export interface Site {
  stack: StackFile;
  /** The Netlify host: the app's own origin and the first one of its API. */
  a: Host;
  /** The Supabase function, second in the app's list. */
  b: Host;
  front: Front;
  browser: Browser;
}

/** Not the stack's own ports: there a supervisor starts again what was killed. `compressed` is for who stands before A. */
export const portsOf = ({ offset }: Pick<Place, 'offset'>) => ({
  a: 55_000 + offset,
  front: 55_001 + offset,
  b: 55_002 + offset,
  compressed: 55_003 + offset,
});

const urlOf = (port: number) => `http://127.0.0.1:${port}`;

const FUNCTION = 'supabase/functions/api';
const DENO = ['--quiet', '--no-prompt', '--no-check', '--node-modules-dir=manual', '--allow-net', '--allow-env'];

const functionHost: ServerKind = {
  name: 'Supabase function',
  path: '/api/health/live',
  args: (port) => [
    ...['serve', ...DENO, '-c', resolve(FUNCTION, 'deno.json')],
    ...['--host', '127.0.0.1', '--port', String(port), resolve(FUNCTION, 'index.ts')],
  ],
};

const netlifyHost = (publishDir: string): ServerKind => ({
  name: 'Netlify host',
  path: '/api/health/live',
  args: (port) => [
    ...['run', ...DENO, '--allow-read', resolve('local/netlify/host.ts')],
    JSON.stringify({
      edgeFunctionsDir: resolve('netlify/edge-functions'),
      publishDir,
      netlifyToml: resolve('netlify.toml'),
      ports: [port],
      bootstrap: BOOTSTRAP_URL,
    }),
  ],
});

/** Runs `use` on a stack, hosts and a browser of its own, and ends them whatever happens. */
export function withSite(place: Place, use: (site: Site) => Promise<Finding[]>): Promise<Finding[]> {
  return withStack(place, async (stack) => {
    const { dist } = await buildOnce(place);
    const site = await startSite(stack, place, dist);
    try {
      return await use(site);
    } catch (error) {
      await keepPictures(site.browser, dirname(place.dataDir));
      throw error;
    } finally {
      await site.stop();
    }
  });
}

/** What every open page showed when a run could not go on. */
async function keepPictures(browser: Browser, folder: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  // A page that cannot be drawn any more must not hide why the run ended.
  const draw = (page: Page, index: number) =>
    page.screenshot({ path: join(folder, `page-${index}.png`), timeout: 5_000 }).catch(() => undefined);
  await Promise.all(pages.map(draw));
}

/** The hosts over a running stack, for an app that was built for `portsOf` it. */
export async function startSite(
  stack: StackFile,
  place: Pick<Place, 'offset'>,
  dist: string,
): Promise<Site & { stop(): Promise<void> }> {
  const ports = portsOf(place);
  const siteUrl = urlOf(ports.a);
  const origins = [siteUrl, urlOf(ports.compressed)].join(',');
  const env = { ...stackEnvironment(stack), APP_URL: siteUrl, CORS_ORIGINS: origins, NO_COLOR: '1' };
  const parts: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of parts.splice(0).reverse()) await end();
  };
  try {
    const a = await startHost(netlifyHost(dist), ports.a, env);
    parts.push(a.kill);
    const b = await startHost(functionHost, ports.b, env);
    parts.push(b.kill);
    const { jwtSecret } = stack.keys;
    const front = await startFront({
      port: ports.front,
      gatewayUrl: stack.urls.supabase,
      functionPort: ports.b,
      jwtSecret,
    });
    parts.push(front.close);
    const browser = await openBrowser();
    parts.push(() => browser.close());
    return { stack, a, b, front, browser, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

let built: Promise<{ dist: string }> | undefined;

/** One build serves every fault of a run: they all have the same addresses. */
function buildOnce(place: Place): Promise<{ dist: string }> {
  const dist = resolve(place.dataDir, '..', '..', 'web-dist');
  built ??= buildFor(place, dist).then(() => ({ dist }));
  return built;
}

export async function buildFor(place: Pick<Place, 'offset'>, dist: string): Promise<void> {
  const ports = portsOf(place);
  await buildSite({ dist, supabaseUrl: urlOf(ports.front), siteUrl: urlOf(ports.a) });
}

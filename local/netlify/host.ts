// Deno program: the local Netlify site. Edge functions run under Netlify's own bootstrap; the rest is served from the
// published folder. Settings come as one JSON argument, see `HostSettings`.
import { randomUUID } from 'node:crypto';
import { argv } from 'node:process';
// Not by --preload: under `deno run` the program would then wait for the end of standard input before it starts.
import '../processes/end-with-parent.ts';
import { listEdgeFunctions, loadEdgeFunctions } from './edge-routes.ts';
import { HostSettings } from './host-settings.ts';
import { readNetlifyConfig } from './read-netlify-config.ts';
import { serveSite } from './serve-site.ts';
import type { FileAccess } from './static-files.ts';

declare const Deno: FileAccess & {
  serve(
    options: { hostname: string; port: number; onListen(): void },
    handler: (request: Request, info: { remoteAddr: { hostname: string } }) => Promise<Response>,
  ): unknown;
};

interface Bootstrap {
  handleRequest(request: Request, functions: Record<string, unknown>, options: object): Promise<Response>;
}

const settings = HostSettings.parse(JSON.parse(argv[2] ?? ''));
// Taken before the bootstrap is loaded, which forbids file access to edge functions as the platform does.
const files: FileAccess = { stat: Deno.stat, readFile: Deno.readFile };
const config = readNetlifyConfig(settings.netlifyToml, settings.publishDir);
const edgeFunctionFiles = listEdgeFunctions(settings.edgeFunctionsDir);
const bootstrap: Bootstrap = await import(settings.bootstrap);
const { functions, routes } = await loadEdgeFunctions(edgeFunctionFiles);
/** Marks a request of `context.next()`, which must reach the site and not the functions again. */
const passthrough = randomUUID();
const fetchRewrites = new Map();

for (const port of settings.ports) {
  Deno.serve({ hostname: '127.0.0.1', port, onListen: () => console.log(`listening on ${port}`) }, (request, info) =>
    handle(request, info.remoteAddr.hostname),
  );
}

async function handle(request: Request, clientIp: string): Promise<Response> {
  if (request.headers.get('upgrade')) {
    return new Response('Netlify Edge Functions do not serve WebSockets.', { status: 426 });
  }
  const hits = routes.flatMap((route, index) => (route.matches(request) ? [index] : []));
  if (hits.length === 0 || request.headers.get('x-nf-passthrough') === passthrough) {
    return serveSite(request, settings.publishDir, config, files);
  }
  const prepared = new Request(request, { headers: platformHeaders(request, clientIp, hits) });
  return bootstrap.handleRequest(prepared, functions, {
    fetchRewrites,
    rawLogger: console.log,
    requestTimeout: 40_000,
  });
}

/** What Netlify's edge node tells the bootstrap about a request. */
function platformHeaders(request: Request, clientIp: string, hits: number[]): Headers {
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  const metadata = {
    function_config: {},
    req_routes: hits,
    routes: routes.map(({ function: name, path, pattern }) => ({ function: name, path, pattern })),
  };
  const values: Record<string, string> = {
    'x-nf-edge-functions': hits.map((index) => routes[index]?.function).join(','),
    'x-nf-edge-functions-metadata': base64(metadata),
    'x-nf-geo': base64({
      city: 'Adelaide',
      country: { code: 'AU', name: 'Australia' },
      timezone: 'Australia/Adelaide',
    }),
    'x-nf-client-connection-ip': clientIp,
    'x-nf-deploy-id': '0',
    'x-nf-deploy-context': 'dev',
    'x-nf-site-info': base64({ id: 'local', name: 'local', url: url.origin }),
    'x-nf-passthrough': passthrough,
    'x-nf-passthrough-host': url.host,
    'x-nf-passthrough-proto': 'http:',
    'x-forwarded-for': clientIp,
    'x-forwarded-host': url.host,
    'x-forwarded-proto': 'http:',
    'x-nf-request-id': randomUUID(),
  };
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
  return headers;
}

function base64(value: object): string {
  return btoa(JSON.stringify(value));
}

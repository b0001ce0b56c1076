import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { webEnvironment } from '../../../local/app/web-environment.ts';
import { readNetlifyConfig } from '../../../local/netlify/read-netlify-config.ts';
import { serveSite } from '../../../local/netlify/serve-site.ts';
import type { StackFile } from '../../../local/stack-file.ts';

export interface Deploys {
  url: string;
  /** Puts the next build in the place of the one before, as a deploy does: the files of that one are gone. */
  deploy(): void;
  close(): Promise<void>;
}

const run = promisify(execFile);

/** Builds that take turns; going back to the first of them is a deploy like any other. */
const NAMES = ['banksia', 'grevillea', 'wattle'];

/** A site that is deployed to, over the API of the running stack. */
export async function startDeploys(stack: StackFile): Promise<Deploys> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deploys-'));
  const dists = NAMES.map((name) => path.join(folder, name));
  for (const name of NAMES) await build(path.join(folder, name), stack, name);
  let deploys = 0;
  const answer = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    if (/^\/(api|health)(\/|$)/.test(pathname))
      return fetch(new Request(stack.urls.netlify + pathname + search, request));
    const dist = dists[deploys % dists.length] ?? '';
    return serveSite(request, dist, readNetlifyConfig('netlify.toml', dist));
  };
  const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy: () => {
      deploys += 1;
    },
    close: async () => {
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The name goes into the bundle, as the demo's address, so that every file of it has another name. */
async function build(out: string, { urls, keys }: StackFile, name: string): Promise<void> {
  const supabase = { url: urls.supabase, publishableKey: keys.publishable };
  const demo = { email: `${name}@example.test`, password: name };
  // Vitest's own NODE_ENV would make it a build for development.
  const env = { ...process.env, NODE_ENV: 'production', ...webEnvironment(supabase, urls.netlify, demo) };
  await run(process.execPath, [path.resolve('scripts/web/build-web.ts'), '--out', out], { env });
}

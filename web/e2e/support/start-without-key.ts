import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { readNetlifyConfig } from '../../../local/netlify/read-netlify-config.ts';
import { serveSite } from '../../../local/netlify/serve-site.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import { testStackPlace } from '../../../scripts/test/start-test-stack.ts';
import { nodeTarget } from '../../../shared/http/contract/targets.ts';

/** The app on a host whose API has no key for a model, over the same database. */
export async function startWithoutKey(stack: StackFile): Promise<{ url: string; close(): void }> {
  const { dist } = testStackPlace();
  const api = nodeTarget(stack, { OPENAI_API_KEY: '' });
  const answer = async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    if (!pathname.startsWith('/api/')) return serveSite(request, dist, readNetlifyConfig('netlify.toml', dist));
    const { method, headers } = request;
    const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
    return api.send(pathname.slice('/api'.length) + search, { method, headers, body });
  };
  const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

import { readApiEnvironment } from '../../shared/env.ts';
import { createApi } from '../../shared/http/create-api.ts';

type NetlifyContext = { ip: string };

// Netlify tells the caller's address beside the request, not in it.
const addresses = new WeakMap<Request, string>();

const api = createApi({
  environment: readApiEnvironment(Deno.env.toObject()),
  host: 'netlify',
  clientIp: (request) => addresses.get(request) ?? 'unknown',
});

export default function handle(request: Request, context: NetlifyContext): Response | Promise<Response> {
  addresses.set(request, context.ip);
  return api.fetch(request);
}

export const config = { path: ['/api', '/api/*', '/health'] };

import { readApiEnvironment } from '../../shared/env.ts';
import { createApi } from '../../shared/http/create-api.ts';

type NetlifyContext = { ip: string; waitUntil(work: Promise<unknown>): void };

// Netlify tells of the caller, and of its own means, beside the request.
const contexts = new WeakMap<Request, NetlifyContext>();

const api = createApi({
  environment: readApiEnvironment(Deno.env.toObject()),
  host: 'netlify',
  clientIp: (request) => contexts.get(request)?.ip ?? 'unknown',
  inBackground: (request, work) => contexts.get(request)?.waitUntil(work),
});

export default function handle(request: Request, context: NetlifyContext): Response | Promise<Response> {
  contexts.set(request, context);
  return api.fetch(request);
}

export const config = { path: ['/api', '/api/*', '/health'] };

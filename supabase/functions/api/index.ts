import { readApiEnvironment } from '../../../shared/env.ts';
import { createApi } from '../../../shared/http/create-api.ts';

declare global {
  /** The platform's own; a plain Deno, where the process lives on, has none. */
  var EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;
}

const api = createApi({
  environment: readApiEnvironment(Deno.env.toObject()),
  host: 'supabase',
  clientIp: ({ headers }) =>
    headers.get('cf-connecting-ip') ?? headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown',
  inBackground: (_, work) => globalThis.EdgeRuntime?.waitUntil(work),
  upgradeWebSocket: (request) => Deno.upgradeWebSocket(request),
});

addEventListener('beforeunload', () => api.drain());

export default { fetch: (request: Request) => api.fetch(request) };

import { readApiEnvironment } from '../../../shared/env.ts';
import { createApi } from '../../../shared/http/create-api.ts';

const api = createApi({
  environment: readApiEnvironment(Deno.env.toObject()),
  host: 'supabase',
  clientIp: ({ headers }) =>
    headers.get('cf-connecting-ip') ?? headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown',
});

export default { fetch: (request: Request) => api.fetch(request) };

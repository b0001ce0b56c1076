import { randomUUID } from 'node:crypto';
import { AuthClient } from '@supabase/auth-js';
import { readStackFile, type StackFile } from '../../../local/stack-file.ts';
import { readApiEnvironment } from '../../env.ts';
import { createApi } from '../create-api.ts';
import type { RequestLog } from '../request-log.ts';

/** One running API: `send` takes a path below `/api` and speaks to it as HTTP would. */
export type Target = { name: string; send: (path: string, init?: RequestInit) => Promise<Response> };

export type Person = { id: string; email: string; accessToken: string };

/** The stack the suite runs against. */
export const stack = await readStackFile(process.env.DATA_DIR ?? '.data');

/**
 * The same suite runs on every host. Which ones is told by CONTRACT_API_TARGETS, `name=url` with commas between, so that
 * it can be pointed at a deployed API; `node` alone is the API in this process. Without it: Node and both local hosts.
 */
export function contractTargets(): Target[] {
  const local = Object.entries(stack.urls.api).map(([name, url]) => `${name}=${url}`);
  const listed = process.env.CONTRACT_API_TARGETS?.split(',') ?? ['node', ...local];
  return listed.map((entry) => {
    const [name = '', url] = entry.split('=');
    return url ? { name, send: (path, init) => fetch(url + path, init) } : nodeTarget(stack);
  });
}

/** The API in this process, over the stack's database and Redis. `overrides` replace variables of its environment. */
export function nodeTarget(
  { urls, keys }: StackFile,
  overrides: Record<string, string> = {},
  log: (line: RequestLog) => void = () => {},
): Target {
  const api = createApi({
    environment: readApiEnvironment(nodeEnvironment({ urls, keys }, overrides)),
    host: 'node',
    clientIp: () => 'contract-suite',
    log,
  });
  return { name: 'node', send: async (path, init) => api.request(`/api${path}`, init) };
}

export function nodeEnvironment(
  { urls, keys }: Pick<StackFile, 'urls' | 'keys'>,
  overrides: Record<string, string> = {},
) {
  return {
    ENVIRONMENT: 'development',
    NODE_ENV: 'development',
    DEBUG: 'false',
    APP_URL: urls.app,
    CORS_ORIGINS: urls.app,
    VITE_USE_AI_SDK_PAM: 'true',
    SUPABASE_URL: urls.supabase,
    SUPABASE_ANON_KEY: keys.publishable,
    UPSTASH_REDIS_REST_URL: urls.redis,
    UPSTASH_REDIS_REST_TOKEN: keys.redisToken,
    AUTH_JWT_SECRET: keys.jwtSecret,
    RATE_LIMIT_USER_PER_MINUTE: '1000000',
    RATE_LIMIT_IP_PER_MINUTE: '1000000',
    ...overrides,
  };
}

/** Signs up somebody new. */
export async function newPerson(data: Record<string, string> = {}): Promise<Person> {
  const auth = new AuthClient({
    url: `${stack.urls.supabase}/auth/v1`,
    headers: { apikey: stack.keys.publishable },
    persistSession: false,
    autoRefreshToken: false,
  });
  const email = `${randomUUID()}@contract.test`;
  const { data: answer, error } = await auth.signUp({ email, password: randomUUID(), options: { data } });
  if (error || !answer.session || !answer.user) throw new Error(`Sign-up failed: ${error?.message}`);
  return { id: answer.user.id, email, accessToken: answer.session.access_token };
}

/** Calls a target as a person, and reads the JSON it answers with. */
export async function callAs<Body>(
  target: Target,
  person: Person | null,
  method: string,
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; body: Body }> {
  const response = await target.send(path, {
    method,
    headers: {
      ...(person ? { authorization: `Bearer ${person.accessToken}` } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

import { DEVELOPMENT_KEYS } from './keys.ts';
import type { Services } from './services.ts';
import type { StackFile } from './stack-file.ts';

export interface FunctionUrls {
  app: string;
  preview: string;
  netlify: string;
}

/** Handed through only when the developer has them: these make parts of the product real. */
const HANDED_THROUGH = [
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'SENTRY_DSN',
  'RATE_LIMIT_USER_PER_MINUTE',
  'RATE_LIMIT_IP_PER_MINUTE',
];

/** The variables both edge hosts see, as the platforms' settings would hold them. */
export function functionEnvironment(
  urls: FunctionUrls,
  services: Services,
  environment: Record<string, string | undefined>,
): Record<string, string> {
  const handedThrough = HANDED_THROUGH.flatMap((name) => (environment[name] ? [[name, environment[name]]] : []));
  return {
    ENVIRONMENT: 'development',
    NODE_ENV: 'development',
    DEBUG: 'true',
    APP_URL: urls.app,
    CORS_ORIGINS: [...new Set([urls.app, urls.preview, urls.netlify])].join(','),
    VITE_USE_AI_SDK_PAM: 'true',
    SUPABASE_URL: services.supabase.url,
    SUPABASE_ANON_KEY: services.supabase.publishableKey,
    UPSTASH_REDIS_REST_URL: services.redis.url,
    UPSTASH_REDIS_REST_TOKEN: services.redis.token,
    // Hosted projects sign with a key pair that their JWKS publishes; only the local ones share a secret.
    ...(services.supabase.kind === 'real' ? {} : { AUTH_JWT_SECRET: DEVELOPMENT_KEYS.jwtSecret }),
    ...Object.fromEntries(handedThrough),
  };
}

/** Limits that no suite and no load test from one address reaches. */
export const UNLIMITED = { RATE_LIMIT_USER_PER_MINUTE: '10000000', RATE_LIMIT_IP_PER_MINUTE: '10000000' };

/** The same for a process of a test beside a running stack: over its parts, or others where given, without limits. */
export function stackEnvironment(
  { urls, keys }: Pick<StackFile, 'urls' | 'keys'>,
  instead: { redisUrl?: string; supabaseUrl?: string } = {},
): Record<string, string> {
  const services: Services = {
    supabase: { kind: 'embedded', url: instead.supabaseUrl ?? urls.supabase, publishableKey: keys.publishable },
    redis: { kind: 'embedded', url: instead.redisUrl ?? urls.redis, token: keys.redisToken },
    mail: { kind: 'embedded' },
  };
  return functionEnvironment({ app: urls.app, preview: urls.app, netlify: urls.netlify }, services, UNLIMITED);
}

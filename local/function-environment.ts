import { externalEnvironment } from './external/external-environment.ts';
import { DEVELOPMENT_KEYS, MAIL_SINK_KEY } from './keys.ts';
import { modelEnvironment } from './model/model-environment.ts';
import type { Services } from './services.ts';
import type { StackFile } from './stack-file.ts';

export interface FunctionUrls {
  app: string;
  preview: string;
  netlify: string;
}

type Environment = Record<string, string | undefined>;

/** Handed through only when the developer has them: these make parts of the product real. */
const HANDED_THROUGH = [
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'TTS_MODEL',
  'TTS_VOICE',
  'STT_MODEL',
  'ELEVENLABS_API_KEY',
  'ELEVENLABS_BASE_URL',
  'ELEVENLABS_VOICE',
  'PAM_MODEL',
  'PAM_MESSAGES_PER_HOUR',
  'PAM_DAILY_TOKENS',
  'PAM_DAILY_DOLLARS',
  'PAM_PRICE_IN',
  'PAM_PRICE_OUT',
  'FUNCTION_WALL_CLOCK_SECONDS',
  'SENTRY_DSN',
  'STRIPE_SECRET_KEY',
  'STRIPE_API_BASE',
  'ROUTING_PROVIDER',
  'ROUTING_URL',
  'ROUTING_KEY',
  'WEATHER_URL',
  'WEATHER_KEY',
  'GEOCODING_PROVIDER',
  'GEOCODING_URL',
  'GEOCODING_KEY',
  'OVERPASS_URL',
  'RATE_LIMIT_USER_PER_MINUTE',
  'RATE_LIMIT_IP_PER_MINUTE',
];

/** The variables both edge hosts see, as the platforms' settings would hold them. */
export function functionEnvironment(
  urls: FunctionUrls,
  services: Services,
  environment: Environment,
): Record<string, string> {
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
    QSTASH_URL: services.qstash.url,
    QSTASH_TOKEN: services.qstash.token,
    JOBS_PUBLIC_URL: jobsUrl(services.supabase.url, environment),
    // Hosted projects sign with a key pair that their JWKS publishes; only the local ones share a secret.
    ...(services.supabase.kind === 'real' ? {} : { AUTH_JWT_SECRET: DEVELOPMENT_KEYS.jwtSecret }),
    ...pick(environment, HANDED_THROUGH),
  };
}

/** The functions that act for the product itself and not for whoever calls. */
const PRIVILEGED_FUNCTIONS = new Set(['jobs', 'webhooks']);

export function isPrivilegedFunction(name: string): boolean {
  return PRIVILEGED_FUNCTIONS.has(name);
}

/** What the privileged functions see besides: the keys that pass row level security by, verify QStash and send mail. */
export function jobsEnvironment(services: Services, environment: Environment): Record<string, string> {
  const { supabase, qstash, mail } = services;
  return {
    ...(supabase.serviceRoleKey ? { SUPABASE_SERVICE_ROLE_KEY: supabase.serviceRoleKey } : {}),
    QSTASH_CURRENT_SIGNING_KEY: qstash.currentSigningKey,
    QSTASH_NEXT_SIGNING_KEY: qstash.nextSigningKey,
    MAIL_FROM: 'Wheels & Wins <hello@wheelsandwins.test>',
    // Without a key of the developer's no mail leaves this machine.
    ...(environment.RESEND_API_KEY ? {} : { RESEND_API_KEY: MAIL_SINK_KEY, RESEND_BASE_URL: mail.url }),
    ...pick(environment, ['MAIL_FROM', 'RESEND_API_KEY', 'RESEND_WEBHOOK_SECRET', 'STRIPE_WEBHOOK_SECRET']),
  };
}

/**
 * Where QStash delivers to, and what its signatures are for. A real one reaches this machine by a tunnel only, whose
 * address the developer knows.
 */
export function jobsUrl(supabaseUrl: string, environment: Environment = {}): string {
  return environment.JOBS_PUBLIC_URL ?? `${supabaseUrl}/functions/v1/jobs`;
}

/** Limits that no suite and no load test from one address reaches. */
export const UNLIMITED = { RATE_LIMIT_USER_PER_MINUTE: '10000000', RATE_LIMIT_IP_PER_MINUTE: '10000000' };

export type Instead = { redisUrl?: string; supabaseUrl?: string; qstashUrl?: string; mailUrl?: string };

/** The same for a process of a test beside a running stack: over its parts, or others where given, without limits. */
export function stackEnvironment(stack: Pick<StackFile, 'urls' | 'keys'>, instead: Instead = {}) {
  const { urls } = stack;
  return functionEnvironment(
    { app: urls.app, preview: urls.app, netlify: urls.netlify },
    stackServices(stack, instead),
    // The address that was signed stays the public one, also where a test puts another gateway before the database.
    {
      ...UNLIMITED,
      ...externalEnvironment(urls.external),
      ...modelEnvironment(urls.model),
      JOBS_PUBLIC_URL: urls.jobs,
    },
  );
}

/** The same for a privileged function. */
export function stackJobsEnvironment(stack: Pick<StackFile, 'urls' | 'keys'>, instead: Instead = {}) {
  return { ...stackEnvironment(stack, instead), ...jobsEnvironment(stackServices(stack, instead), {}) };
}

function stackServices({ urls, keys }: Pick<StackFile, 'urls' | 'keys'>, instead: Instead): Services {
  return {
    supabase: {
      kind: 'embedded',
      url: instead.supabaseUrl ?? urls.supabase,
      publishableKey: keys.publishable,
      serviceRoleKey: keys.serviceRole,
    },
    redis: { kind: 'embedded', url: instead.redisUrl ?? urls.redis, token: keys.redisToken },
    qstash: {
      kind: 'embedded',
      url: instead.qstashUrl ?? urls.qstash,
      token: keys.qstashToken,
      currentSigningKey: keys.qstashCurrentSigningKey,
      nextSigningKey: keys.qstashNextSigningKey,
    },
    mail: { kind: 'embedded', url: instead.mailUrl ?? urls.mail },
  };
}

function pick(environment: Environment, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}

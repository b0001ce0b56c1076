import * as z from 'zod/mini';
import { externalVariables, routingVariables } from './external-env.ts';
import { pamVariables } from './pam-env.ts';
import { environmentName, type RawEnvironment, type ReadEnvironment, readEnvironment } from './read-environment.ts';
import { speechVariables } from './speech-env.ts';

const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
);
const filled = z.string().check(z.minLength(1));
const perMinute = z.coerce.number().check(z.int(), z.minimum(1));
const origins = z.pipe(
  z.pipe(
    z.string(),
    z.transform((list) => list.split(',').map((origin) => origin.trim())),
  ),
  z.array(z.url()).check(z.minLength(1)),
);

/** What the API needs on either host. There is no default for a secret; a variable set to '' counts as unset. */
export const apiEnvSchema = z.object({
  ENVIRONMENT: environmentName,
  NODE_ENV: z.enum(['development', 'production']),
  DEBUG: flag,
  APP_URL: z.url(),
  VITE_USE_AI_SDK_PAM: flag,
  CORS_ORIGINS: origins,
  SUPABASE_URL: z.url(),
  SUPABASE_ANON_KEY: filled,
  UPSTASH_REDIS_REST_URL: z.url(),
  UPSTASH_REDIS_REST_TOKEN: filled,
  QSTASH_URL: z.url(),
  QSTASH_TOKEN: filled,
  JOBS_PUBLIC_URL: z.url(),
  AUTH_JWT_SECRET: z.optional(z.string().check(z.minLength(32))),
  OPENAI_API_KEY: z.optional(filled),
  OPENAI_BASE_URL: z._default(z.url(), 'https://api.openai.com/v1'),
  ...pamVariables,
  STRIPE_SECRET_KEY: z.optional(filled),
  STRIPE_API_BASE: z.optional(z.url()),
  ...routingVariables,
  ...externalVariables,
  ...speechVariables,
  RATE_LIMIT_USER_PER_MINUTE: z._default(perMinute, 600),
  RATE_LIMIT_IP_PER_MINUTE: z._default(perMinute, 1200),
});
export type ApiEnv = z.infer<typeof apiEnvSchema>;

/** The API's variables, parsed once at an entry point. */
export const readApiEnvironment = (raw: RawEnvironment): ReadEnvironment<ApiEnv> => readEnvironment(apiEnvSchema, raw);

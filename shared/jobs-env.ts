import * as z from 'zod/mini';
import { routingVariables } from './external-env.ts';
import { environmentName, type RawEnvironment, type ReadEnvironment, readEnvironment } from './read-environment.ts';

const filled = z.string().check(z.minLength(1));
const signingKey = z.string().check(z.regex(/^sig_\w{20,}$/));

/** What the functions `jobs` and `webhooks` need. They alone hold the key that passes row level security by. */
export const jobsEnvSchema = z.object({
  ENVIRONMENT: environmentName,
  APP_URL: z.url(),
  SUPABASE_URL: z.url(),
  SUPABASE_SERVICE_ROLE_KEY: z.string().check(z.minLength(20)),
  UPSTASH_REDIS_REST_URL: z.url(),
  UPSTASH_REDIS_REST_TOKEN: filled,
  QSTASH_URL: z.url(),
  QSTASH_TOKEN: filled,
  QSTASH_CURRENT_SIGNING_KEY: signingKey,
  QSTASH_NEXT_SIGNING_KEY: signingKey,
  /** Where QStash reaches the function `jobs`, without a slash at the end: signatures are for this address. */
  JOBS_PUBLIC_URL: z.url().check(z.regex(/[^/]$/)),
  MAIL_FROM: filled,
  RESEND_API_KEY: z.optional(filled),
  RESEND_BASE_URL: z._default(z.url(), 'https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: z.optional(filled),
  OPENAI_API_KEY: z.optional(filled),
  OPENAI_BASE_URL: z._default(z.url(), 'https://api.openai.com/v1'),
  ELEVENLABS_API_KEY: z.optional(filled),
  ELEVENLABS_BASE_URL: z._default(z.url(), 'https://api.elevenlabs.io/v1'),
  STRIPE_SECRET_KEY: z.optional(filled),
  STRIPE_WEBHOOK_SECRET: z.optional(filled),
  ...routingVariables,
  /** Another address of Stripe's API, for tests. */
  STRIPE_API_BASE: z.optional(z.url()),
});
export type JobsEnv = z.infer<typeof jobsEnvSchema>;

/** The variables of `jobs` and `webhooks`, parsed once at an entry point. */
export const readJobsEnvironment = (raw: RawEnvironment): ReadEnvironment<JobsEnv> =>
  readEnvironment(jobsEnvSchema, raw);

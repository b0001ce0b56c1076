import { z } from 'zod';
import { EnvironmentName } from './contracts/health.ts';

export type RawEnvironment = Record<string, string | undefined>;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const perMinute = z.coerce.number().int().min(1);
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.url()).min(1));

/** What the API needs on either host. There is no default for a secret; a variable set to '' counts as unset. */
export const apiEnvSchema = z.object({
  ENVIRONMENT: EnvironmentName,
  NODE_ENV: z.enum(['development', 'production']),
  DEBUG: flag,
  APP_URL: z.url(),
  VITE_USE_AI_SDK_PAM: flag,
  CORS_ORIGINS: origins,
  SUPABASE_URL: z.url(),
  SUPABASE_ANON_KEY: z.string().min(1),
  UPSTASH_REDIS_REST_URL: z.url(),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1),
  AUTH_JWT_SECRET: z.string().min(32).optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1'),
  RATE_LIMIT_USER_PER_MINUTE: perMinute.default(600),
  RATE_LIMIT_IP_PER_MINUTE: perMinute.default(1200),
});
export type ApiEnv = z.infer<typeof apiEnvSchema>;

export type ReadEnvironment =
  | { ok: true; env: ApiEnv }
  | { ok: false; environment: EnvironmentName | 'unknown'; problems: string[] };

/** Parses the environment once, at an entry point. Problems name variables and reasons, never values. */
export function readApiEnvironment(raw: RawEnvironment): ReadEnvironment {
  const given = withoutBlanks(raw);
  // Once in a process: compiling the parser first, as zod does by default, would take longer than the parse.
  const parsed = apiEnvSchema.safeParse(given, { jitless: true });
  if (parsed.success && !Object.entries(given).some(([name, value]) => misfit(name, value, parsed.data.ENVIRONMENT))) {
    return { ok: true, env: parsed.data };
  }
  const environment = EnvironmentName.safeParse(given.ENVIRONMENT).data;
  const problems = checkEnvironment(raw, environment ?? 'production')
    .filter((row) => row.state === 'inconsistent' || (row.state === 'missing' && row.required))
    .map((row) => `${row.name} is ${row.state}${row.reason ? ` (${row.reason})` : ''}`);
  return { ok: false, environment: environment ?? 'unknown', problems };
}

export type VariableCheck = {
  name: string;
  required: boolean;
  state: 'present' | 'missing' | 'inconsistent';
  reason?: string;
};

/** One row a variable: is it there, does it parse, and does it fit the environment that is expected here? */
export function checkEnvironment(raw: RawEnvironment, expected: EnvironmentName): VariableCheck[] {
  const given = withoutBlanks(raw);
  const parsed = apiEnvSchema.safeParse(given);
  const invalid = new Map(parsed.error?.issues.map((issue) => [String(issue.path[0]), issue.message]));
  return Object.entries(apiEnvSchema.shape).map(([name, schema]) => {
    const required = !schema.safeParse(undefined).success;
    const value = given[name];
    if (value === undefined) return { name, required, state: 'missing' };
    const reason = invalid.has(name) ? 'does not have the right form' : misfit(name, value, expected);
    return reason ? { name, required, state: 'inconsistent', reason } : { name, required, state: 'present' };
  });
}

/** Why a well-formed value cannot be right in this environment, if so. */
function misfit(name: string, value: string, expected: EnvironmentName): string | undefined {
  const deployed = expected !== 'development';
  if (name === 'ENVIRONMENT' && value !== expected) return `is set for another environment than ${expected}`;
  if (name === 'NODE_ENV' && deployed && value !== 'production') return 'must be production on every deploy';
  if (name === 'DEBUG' && expected === 'production' && value === 'true') return 'must be false in production';
  if (name === 'AUTH_JWT_SECRET' && deployed) return 'symmetric tokens are for development only';
  if (!['APP_URL', 'CORS_ORIGINS', 'SUPABASE_URL', 'UPSTASH_REDIS_REST_URL'].includes(name)) return undefined;
  if (deployed && /\/\/(localhost|127\.|\[::1\])/.test(value)) return 'points at this machine';
  if (deployed && /http:\/\//.test(value)) return 'must use https';
  if (expected === 'production' && /staging/i.test(value)) return 'points at staging';
  return undefined;
}

function withoutBlanks(raw: RawEnvironment): Record<string, string> {
  const entries = Object.entries(raw).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  return Object.fromEntries(entries);
}

// The small form of zod: its schemas are made in a third of the time, and these are made at every start of a function.
import * as z from 'zod/mini';
import { ENVIRONMENT_NAMES } from './contracts/environment-names.ts';
import type { EnvironmentName } from './contracts/health.ts';
import { isStandIn } from './domain/is-stand-in.ts';

export type RawEnvironment = Record<string, string | undefined>;

/** A schema of variables; every entry point has ENVIRONMENT. */
export type EnvSchema<Env extends { ENVIRONMENT: EnvironmentName }> = z.core.$ZodObject & {
  shape: Record<string, z.ZodMiniType>;
  safeParse: (given: unknown, options?: { jitless: boolean }) => z.core.util.SafeParseResult<Env>;
};

export type EnvironmentProblems = { ok: false; environment: EnvironmentName | 'unknown'; problems: string[] };
export type ReadEnvironment<Env> = { ok: true; env: Env } | EnvironmentProblems;

export const environmentName = z.enum(ENVIRONMENT_NAMES);

/** Parses the environment once, at an entry point. Problems name variables and reasons, never values. */
export function readEnvironment<Env extends { ENVIRONMENT: EnvironmentName }>(
  schema: EnvSchema<Env>,
  raw: RawEnvironment,
): ReadEnvironment<Env> {
  const given = withoutBlanks(raw);
  // Once in a process: compiling the parser first, as zod does by default, would take longer than the parse.
  const parsed = schema.safeParse(given, { jitless: true });
  if (parsed.success && !Object.entries(given).some(([name, value]) => misfit(name, value, parsed.data.ENVIRONMENT))) {
    return { ok: true, env: parsed.data };
  }
  const environment = environmentName.safeParse(given.ENVIRONMENT).data;
  const problems = checkEnvironment([schema], raw, environment ?? 'production')
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
export function checkEnvironment(
  schemas: Pick<EnvSchema<{ ENVIRONMENT: EnvironmentName }>, 'shape'>[],
  raw: RawEnvironment,
  expected: EnvironmentName,
): VariableCheck[] {
  const given = withoutBlanks(raw);
  const variables = Object.entries(
    Object.assign({}, ...schemas.map(({ shape }) => shape)) as Record<string, z.ZodMiniType>,
  );
  const rows = variables.map(([name, schema]): VariableCheck => {
    const required = !schema.safeParse(undefined).success;
    const value = given[name];
    if (value === undefined) return { name, required, state: 'missing' };
    const reason = schema.safeParse(value).success ? misfit(name, value, expected) : 'does not have the right form';
    return reason ? { name, required, state: 'inconsistent', reason } : { name, required, state: 'present' };
  });
  const refused = misfit('QSTASH_DEV', given.QSTASH_DEV ?? '', expected);
  return refused ? [...rows, { name: 'QSTASH_DEV', required: false, state: 'inconsistent', reason: refused }] : rows;
}

const ADDRESSES = [
  'APP_URL',
  'CORS_ORIGINS',
  'SUPABASE_URL',
  'UPSTASH_REDIS_REST_URL',
  'QSTASH_URL',
  'JOBS_PUBLIC_URL',
  'RESEND_BASE_URL',
  'ROUTING_URL',
  'WEATHER_URL',
  'GEOCODING_URL',
  'OVERPASS_URL',
  'ELEVENLABS_BASE_URL',
];

/** Upstash publishes these for its development server: anyone can sign with them. */
const PUBLIC_SIGNING_KEYS = ['sig_7kYjw48mhY7kAjqNGcy6cr29RJ6r', 'sig_5ZB6DVzB1wjE8S6rZ7eenA8Pdnhs'];

/** Why a well-formed value cannot be right in this environment, if so. */
function misfit(name: string, value: string, expected: EnvironmentName): string | undefined {
  const deployed = expected !== 'development';
  if (name === 'QSTASH_DEV') return value ? 'must never be set: it replaces real keys by public ones' : undefined;
  if (name === 'ENVIRONMENT' && value !== expected) return `is set for another environment than ${expected}`;
  if (name === 'NODE_ENV' && deployed && value !== 'production') return 'must be production on every deploy';
  if (name === 'DEBUG' && expected === 'production' && value === 'true') return 'must be false in production';
  if (name === 'AUTH_JWT_SECRET' && deployed) return 'symmetric tokens are for development only';
  if (deployed && PUBLIC_SIGNING_KEYS.includes(value)) return "is the public key of Upstash's development server";
  if (deployed && isStandIn(value)) return 'is the key of the stand-in for a model';
  if (!ADDRESSES.includes(name)) return undefined;
  if (deployed && /\/\/(localhost|127\.|\[::1\])/.test(value)) return 'points at this machine';
  if (deployed && /http:\/\//.test(value)) return 'must use https';
  if (expected === 'production' && /staging/i.test(value)) return 'points at staging';
  return undefined;
}

function withoutBlanks(raw: RawEnvironment): Record<string, string> {
  const entries = Object.entries(raw).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  return Object.fromEntries(entries);
}

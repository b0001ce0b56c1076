import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import type { EnvironmentName } from '../../shared/contracts/health.ts';
import { apiEnvSchema } from '../../shared/env.ts';
import { jobsEnvSchema } from '../../shared/jobs-env.ts';
import { webBuildSchema } from './check-web-build.ts';
import { reportEnvironment } from './env-check.ts';

const production = {
  ENVIRONMENT: 'production',
  NODE_ENV: 'production',
  DEBUG: 'false',
  APP_URL: 'https://wheelsandwins.com',
  VITE_USE_AI_SDK_PAM: 'true',
  CORS_ORIGINS: 'https://wheelsandwins.com,https://www.wheelsandwins.com',
  SUPABASE_URL: 'https://abc.supabase.co',
  SUPABASE_ANON_KEY: 'anon-key-value',
  UPSTASH_REDIS_REST_URL: 'https://eu1.upstash.io',
  UPSTASH_REDIS_REST_TOKEN: 'redis-token-value',
  QSTASH_URL: 'https://qstash.upstash.io',
  QSTASH_TOKEN: 'qstash-token-value',
  JOBS_PUBLIC_URL: 'https://abc.supabase.co/functions/v1/jobs',
  SUPABASE_SERVICE_ROLE_KEY: 'service-role-key-value',
  QSTASH_CURRENT_SIGNING_KEY: `sig_${'a'.repeat(24)}`,
  QSTASH_NEXT_SIGNING_KEY: `sig_${'b'.repeat(24)}`,
  MAIL_FROM: 'Wheels & Wins <hello@wheelsandwins.com>',
  VITE_SUPABASE_URL: 'https://abc.supabase.co',
  VITE_SUPABASE_ANON_KEY: 'anon-key-value',
};
const staging = { ...production, ENVIRONMENT: 'staging', APP_URL: 'https://staging.wheelsandwins.com' };

function problems(raw: Record<string, string | undefined>, expected: EnvironmentName) {
  const { table, isFit } = reportEnvironment(raw, expected);
  const lines = table.split('\n').filter((line) => /MISSING|INCONSISTENT/.test(line));
  expect(isFit).toBe(lines.length === 0);
  return lines.map((line) => line.trim().split(/\s+/)[0]);
}

test('a complete production environment is fit, with every optional variable unset', () => {
  expect(problems(production, 'production')).toEqual([]);
});

test('staging is fit with NODE_ENV=production, and only with it', () => {
  expect(problems(staging, 'staging')).toEqual([]);
  expect(problems({ ...staging, NODE_ENV: 'development' }, 'staging')).toEqual(['NODE_ENV']);
});

test('a production deploy with staging values is refused', () => {
  expect(problems(staging, 'production')).toEqual(['ENVIRONMENT', 'APP_URL']);
});

test.each([
  ['DEBUG', 'true'],
  ['AUTH_JWT_SECRET', 'a-symmetric-secret-of-at-least-32-characters'],
  ['SUPABASE_URL', 'http://127.0.0.1:54321'],
  ['CORS_ORIGINS', '*'],
  ['VITE_DEMO_EMAIL', 'demo@example.com'],
  ['VITE_SUPABASE_URL', 'https://other.supabase.co'],
  ['QSTASH_DEV', '1'],
  ['QSTASH_NEXT_SIGNING_KEY', 'sig_5ZB6DVzB1wjE8S6rZ7eenA8Pdnhs'],
])('%s=%s is refused in production', (name, value) => {
  expect(problems({ ...production, [name]: value }, 'production')).toContain(name);
});

test.each(['', '   ', undefined])('a required variable set to %o counts as missing', (value) => {
  expect(problems({ ...production, APP_URL: value }, 'production')).toEqual(['APP_URL']);
});

test('several further backends are fit, one that is not https is not', () => {
  const backends = (list: string) => problems({ ...production, VITE_BACKEND_URL: list }, 'production');
  expect(backends('https://one.example, https://two.example/functions/v1')).toEqual([]);
  expect(backends('https://one.example,http://two.example')).toEqual(['VITE_BACKEND_URL']);
  expect(backends('https://one.example,two')).toEqual(['VITE_BACKEND_URL']);
});

test('the command prints names and states, never values, and exits with 1', () => {
  const run = spawnSync(process.execPath, ['scripts/env/env-check.ts', '--env', 'production'], {
    env: { ...production, ENVIRONMENT: 'staging', AUTH_JWT_SECRET: 'planted-secret-value-of-32-characters' },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('ENVIRONMENT');
  expect(run.stdout + run.stderr).not.toMatch(
    /planted-secret|anon-key-value|redis-token-value|service-role-key-value|abc\.supabase/,
  );
});

test('an unknown environment is a usage error', () => {
  const run = spawnSync(process.execPath, ['scripts/env/env-check.ts', '--env', 'prod'], { encoding: 'utf8' });
  expect(run.status).toBe(2);
});

test('.env.example names every variable of every schema, and no other', () => {
  const text = readFileSync('.env.example', 'utf8');
  const documented = [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
  const known = [apiEnvSchema, jobsEnvSchema, webBuildSchema].flatMap(({ shape }) => Object.keys(shape));
  expect(documented.toSorted()).toEqual([...new Set(known)].toSorted());
});

test('.env.example is an environment that the checks accept for development', () => {
  expect(problems(parseEnv(readFileSync('.env.example', 'utf8')), 'development')).toEqual([]);
});

import { expect, it } from 'vitest';
import { readJobsEnvironment } from './jobs-env.ts';

const complete = {
  ENVIRONMENT: 'production',
  APP_URL: 'https://app.test',
  SUPABASE_URL: 'https://db.test',
  SUPABASE_SERVICE_ROLE_KEY: 'a-service-role-key-of-some-length',
  UPSTASH_REDIS_REST_URL: 'https://redis.test',
  UPSTASH_REDIS_REST_TOKEN: 'token',
  QSTASH_URL: 'https://qstash.upstash.io',
  QSTASH_TOKEN: 'token',
  QSTASH_CURRENT_SIGNING_KEY: `sig_${'a'.repeat(24)}`,
  QSTASH_NEXT_SIGNING_KEY: `sig_${'b'.repeat(24)}`,
  JOBS_PUBLIC_URL: 'https://db.test/functions/v1/jobs',
  MAIL_FROM: 'Wheels & Wins <hello@app.test>',
};
const problemsOf = (raw: Record<string, string>) => {
  const read = readJobsEnvironment(raw);
  return read.ok ? [] : read.problems;
};
const PUBLIC_KEY = 'sig_7kYjw48mhY7kAjqNGcy6cr29RJ6r';

it('a complete environment is read, and a missing variable is named without its value', () => {
  expect(readJobsEnvironment(complete)).toMatchObject({ ok: true });
  expect(problemsOf({ ...complete, QSTASH_TOKEN: ' ' })).toEqual([expect.stringMatching(/^QSTASH_TOKEN /)]);
});

it("the public keys of Upstash's development server are for development only", () => {
  const raw = { ...complete, QSTASH_NEXT_SIGNING_KEY: PUBLIC_KEY };
  expect(problemsOf(raw)).toEqual([expect.stringMatching(/^QSTASH_NEXT_SIGNING_KEY is inconsistent .*public key/)]);
  expect(problemsOf({ ...raw, ENVIRONMENT: 'development' })).toEqual([]);
});

it.each(['development', 'production'])(
  'QSTASH_DEV is refused in %s: it would replace real keys by public ones',
  (ENVIRONMENT) => {
    const raw = { ...complete, ENVIRONMENT, QSTASH_DEV: '1' };
    expect(problemsOf(raw)).toEqual([expect.stringMatching(/QSTASH_DEV/)]);
  },
);

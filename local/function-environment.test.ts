import { expect, test } from 'vitest';
import { functionEnvironment, isPrivilegedFunction, jobsEnvironment } from './function-environment.ts';
import type { Services } from './services.ts';

const URLS = { app: 'http://app', preview: 'http://preview', netlify: 'http://netlify' };
const SERVICES: Services = {
  supabase: { kind: 'embedded', url: 'http://supabase', publishableKey: 'publishable', serviceRoleKey: 'service-role' },
  redis: { kind: 'embedded', url: 'http://redis', token: 'redis' },
  qstash: {
    kind: 'embedded',
    url: 'http://qstash',
    token: 'qstash',
    currentSigningKey: 'current',
    nextSigningKey: 'next',
  },
  mail: { kind: 'embedded', url: 'http://mail' },
};

test('only jobs and webhooks see the keys that act for everybody', () => {
  const everybody = functionEnvironment(URLS, SERVICES, { RESEND_API_KEY: 're_mine', STRIPE_WEBHOOK_SECRET: 'hook' });
  const privileged = ['service-role', 'current', 'next', 're_mine', 'hook'];
  expect(Object.values(everybody).filter((value) => privileged.includes(value))).toEqual([]);
  expect(['api', 'jobs', 'webhooks'].filter(isPrivilegedFunction)).toEqual(['jobs', 'webhooks']);
  expect(jobsEnvironment(SERVICES, {})).toMatchObject({ SUPABASE_SERVICE_ROLE_KEY: 'service-role' });
});

test("mail goes to the local sink unless the developer's own key sends it out", () => {
  expect(jobsEnvironment(SERVICES, {})).toMatchObject({ RESEND_BASE_URL: 'http://mail' });
  const real = jobsEnvironment(SERVICES, { RESEND_API_KEY: 're_mine', MAIL_FROM: 'me@example.org' });
  expect(real).toMatchObject({ RESEND_API_KEY: 're_mine', MAIL_FROM: 'me@example.org' });
  expect(real).not.toHaveProperty('RESEND_BASE_URL');
});

test('jobs are delivered through the gateway, or to the tunnel that the developer names', () => {
  const urlOf = (environment: Record<string, string>) =>
    functionEnvironment(URLS, SERVICES, environment).JOBS_PUBLIC_URL;
  expect(urlOf({})).toBe('http://supabase/functions/v1/jobs');
  expect(urlOf({ JOBS_PUBLIC_URL: 'https://tunnel.example' })).toBe('https://tunnel.example');
});

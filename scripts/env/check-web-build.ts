import { z } from 'zod';
import type { EnvironmentName } from '../../shared/contracts/health.ts';
import type { RawEnvironment, VariableCheck } from '../../shared/read-environment.ts';

const urls = z.string().refine((list) => list.split(',').every((url) => z.url().safeParse(url.trim()).success));

/** What the build of the app reads. All of it is published with the page. */
export const webBuildSchema = z.object({
  VITE_SUPABASE_URL: z.url(),
  VITE_SUPABASE_ANON_KEY: z.string().min(1),
  VITE_BACKEND_URL: urls.optional(),
  VITE_SENTRY_DSN: z.url().optional(),
  VITE_MAP_STYLE_URL: z.url().optional(),
  VITE_MAP_HOSTS: urls.optional(),
  VITE_MAPBOX_PUBLIC_TOKEN: z.string().startsWith('pk.').optional(),
  VITE_DEMO_EMAIL: z.email().optional(),
  VITE_DEMO_PASSWORD: z.string().optional(),
});

const SAME_AS: Record<string, string> = {
  VITE_SUPABASE_URL: 'SUPABASE_URL',
  VITE_SUPABASE_ANON_KEY: 'SUPABASE_ANON_KEY',
};

/** One row a variable of the web build, in the form of `checkEnvironment` in shared/env.ts. */
export function checkWebBuild(raw: RawEnvironment, expected: EnvironmentName): VariableCheck[] {
  return Object.entries(webBuildSchema.shape).map(([name, schema]) => {
    const required = !schema.safeParse(undefined).success;
    const value = raw[name]?.trim();
    if (!value) return { name, required, state: 'missing' };
    const reason = schema.safeParse(value).success
      ? misfit(name, value, raw, expected)
      : 'does not have the right form';
    return reason ? { name, required, state: 'inconsistent', reason } : { name, required, state: 'present' };
  });
}

function misfit(name: string, value: string, raw: RawEnvironment, expected: EnvironmentName): string | undefined {
  const twin = SAME_AS[name];
  if (twin && raw[twin] && raw[twin]?.trim() !== value) return `differs from ${twin}`;
  if (name === 'VITE_SUPABASE_ANON_KEY' && value.startsWith('sb_secret_'))
    return 'is a secret key and would be published';
  if (expected === 'development') return undefined;
  if (name.startsWith('VITE_DEMO_')) return 'a shared login is for development only';
  const isPlain = value.split(',').some((url) => !url.trim().startsWith('https://'));
  if (name.endsWith('_URL') && isPlain) return 'must use https';
  return undefined;
}

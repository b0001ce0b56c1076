import type { StackFile } from '../stack-file.ts';

/** What the web build reads. The demo sign-in is compiled in here only, never in a deployed build. */
export function webEnvironment(
  supabase: { url: string; publishableKey: string },
  netlifyUrl: string,
  demo: StackFile['demo'],
): Record<string, string> {
  return {
    ENVIRONMENT: 'development',
    VITE_SUPABASE_URL: supabase.url,
    VITE_SUPABASE_ANON_KEY: supabase.publishableKey,
    NETLIFY_HOST_URL: netlifyUrl,
    ...(demo ? { VITE_DEMO_EMAIL: demo.email, VITE_DEMO_PASSWORD: demo.password } : {}),
  };
}

/** The only place that reads the build's environment. Names are reported when missing, values never. */
interface WebEnv {
  supabaseUrl: string;
  supabaseAnonKey: string;
  demo: { email: string; password: string } | null;
  version: string;
}

export const env: WebEnv = readEnv();

/** Build variables that are missing; the app then says so instead of showing a blank page. */
export function missingEnv(): string[] {
  return [env.supabaseUrl ? null : 'VITE_SUPABASE_URL', env.supabaseAnonKey ? null : 'VITE_SUPABASE_ANON_KEY'].filter(
    (name) => name !== null,
  );
}

function readEnv(): WebEnv {
  const email = text(import.meta.env.VITE_DEMO_EMAIL);
  const password = text(import.meta.env.VITE_DEMO_PASSWORD);
  return {
    supabaseUrl: text(import.meta.env.VITE_SUPABASE_URL).replace(/\/$/, ''),
    supabaseAnonKey: text(import.meta.env.VITE_SUPABASE_ANON_KEY),
    demo: email && password ? { email, password } : null,
    version: text(import.meta.env.VITE_APP_VERSION),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

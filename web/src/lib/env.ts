/** The only place that reads the build's environment. Names are reported when missing, values never. */
interface WebEnv {
  supabaseUrl: string;
  supabaseAnonKey: string;
  demo: { email: string; password: string } | null;
  version: string;
  /** Which deploy this is; a backend of another one is refused. */
  environment: string;
  /** Further places where the API is, without a slash at the end. */
  backendUrls: string[];
  /** A map style by address, for the map that is built in. */
  mapStyleUrl: string;
  /** Mapbox's public token: its own map, where no style is named. */
  mapboxToken: string;
  /** Built, not served by Vite as it is written: only a build has a service worker. */
  isBuild: boolean;
  /** Names the shape of kept answers: scripts/web/answer-shape.ts. */
  answerShape: string;
}

export const env: WebEnv = readEnv();

/** Build variables that are missing; the app then says so instead of showing a blank page. */
export function missingEnv(): string[] {
  return [
    env.supabaseUrl ? null : 'VITE_SUPABASE_URL',
    env.supabaseAnonKey ? null : 'VITE_SUPABASE_ANON_KEY',
    env.environment ? null : 'ENVIRONMENT',
  ].filter((name) => name !== null);
}

function readEnv(): WebEnv {
  const email = text(import.meta.env.VITE_DEMO_EMAIL);
  const password = text(import.meta.env.VITE_DEMO_PASSWORD);
  return {
    supabaseUrl: text(import.meta.env.VITE_SUPABASE_URL).replace(/\/$/, ''),
    supabaseAnonKey: text(import.meta.env.VITE_SUPABASE_ANON_KEY),
    demo: email && password ? { email, password } : null,
    version: text(import.meta.env.VITE_APP_VERSION),
    environment: text(import.meta.env.VITE_ENVIRONMENT),
    backendUrls: text(import.meta.env.VITE_BACKEND_URL)
      .split(',')
      .map((url) => url.trim().replace(/\/$/, ''))
      .filter((url) => url !== ''),
    mapStyleUrl: text(import.meta.env.VITE_MAP_STYLE_URL),
    mapboxToken: text(import.meta.env.VITE_MAPBOX_PUBLIC_TOKEN),
    isBuild: import.meta.env.PROD,
    answerShape: text(import.meta.env.VITE_ANSWER_SHAPE),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

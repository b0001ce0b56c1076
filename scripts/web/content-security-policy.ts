import { createHash } from 'node:crypto';

/** The environment variables of the web build whose hosts the page talks to. */
export type ConnectedHosts = Partial<
  Record<
    | 'VITE_SUPABASE_URL'
    | 'VITE_BACKEND_URL'
    | 'VITE_SENTRY_DSN'
    | 'VITE_MAP_STYLE_URL'
    | 'VITE_MAP_HOSTS'
    | 'VITE_MAPBOX_PUBLIC_TOKEN',
    string
  >
>;

/**
 * The policy of this page: everything forbidden, then allowed one kind at a time. Of scripts and styles in the page itself
 * those run that the build put there, known by their hashes.
 * Supabase is named twice because a WebSocket (realtime) is another scheme to a browser.
 */
export function contentSecurityPolicy(hosts: ConnectedHosts, html: string): string {
  const connect = new Set(["'self'"]);
  if (hosts.VITE_SUPABASE_URL) {
    const { origin } = new URL(hosts.VITE_SUPABASE_URL);
    connect.add(origin).add(origin.replace(/^http/, 'ws'));
  }
  const lists = [hosts.VITE_BACKEND_URL, hosts.VITE_SENTRY_DSN, hosts.VITE_MAP_STYLE_URL, hosts.VITE_MAP_HOSTS];
  if (hosts.VITE_MAPBOX_PUBLIC_TOKEN && !hosts.VITE_MAP_STYLE_URL) lists.push('https://api.mapbox.com');
  for (const url of lists.flatMap((list) => list?.split(',') ?? [])) {
    if (url.trim()) connect.add(new URL(url.trim()).origin);
  }
  const directives = {
    'default-src': "'none'",
    'script-src': ["'self'", ...inlineHashes(html, 'script')].join(' '),
    'style-src': ["'self'", ...inlineHashes(html, 'style')].join(' '),
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    // What PAM says comes through the API and is played from memory.
    'media-src': 'blob:',
    'connect-src': [...connect].join(' '),
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const inline = html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'));
  return [...inline].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

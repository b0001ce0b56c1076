import type { Origin } from './origin.ts';

/** Where the API is, best first: the page's own host, the Supabase function, and further ones of the configuration. */
export function listOrigins(supabaseUrl: string, backendUrls: readonly string[]): Origin[] {
  return [
    { name: 'This site', prefix: '', hasSockets: false },
    // Netlify's edge takes no WebSocket, a Supabase function does.
    { name: 'Backup server', prefix: `${supabaseUrl}/functions/v1`, hasSockets: true },
    ...backendUrls.map((prefix) => ({ name: new URL(prefix).host, prefix, hasSockets: false })),
  ];
}

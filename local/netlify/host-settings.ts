import { z } from 'zod';

/** What the launcher tells the Netlify host, as JSON on its command line. */
export const HostSettings = z.object({
  ports: z.array(z.int()).min(1),
  edgeFunctionsDir: z.string(),
  publishDir: z.string(),
  netlifyToml: z.string(),
  /** URL of Netlify's own bootstrap module. */
  bootstrap: z.url(),
});
export type HostSettings = z.infer<typeof HostSettings>;

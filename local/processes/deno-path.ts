import { createRequire } from 'node:module';
import { z } from 'zod';

const InstallApi = z.object({ runInstall: z.custom<() => string>((value) => typeof value === 'function') });

/** Path of the Deno that npm installed, without the Node wrapper around it (40 MB and one more process to end). */
export function denoPath(): string {
  const require = createRequire(import.meta.url);
  return InstallApi.parse(require('deno/install_api.cjs')).runInstall();
}

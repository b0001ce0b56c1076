import { readFile } from 'node:fs/promises';
import { parse } from 'smol-toml';
import { z } from 'zod';

/** The settings of `supabase/config.toml` that the gateway honours; defaults are the CLI's. The rest is for `supabase start`. */
const SupabaseConfig = z.object({
  api: z.object({ schemas: z.array(z.string()).default(['public']), max_rows: z.int().default(1000) }).prefault({}),
  auth: z
    .object({
      enable_signup: z.boolean().default(true),
      jwt_expiry: z.int().default(3600),
      minimum_password_length: z.int().default(6),
      password_requirements: z.string().optional(),
      enable_refresh_token_rotation: z.boolean().default(true),
      refresh_token_reuse_interval: z.int().default(10),
      email: z
        .object({ enable_confirmations: z.boolean().default(false), otp_expiry: z.int().default(3600) })
        .prefault({}),
    })
    .prefault({}),
  functions: z.record(z.string(), z.object({ verify_jwt: z.boolean().default(true) })).default({}),
});
export type SupabaseConfig = z.infer<typeof SupabaseConfig>;

export async function readSupabaseConfig(path: string): Promise<SupabaseConfig> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return SupabaseConfig.parse(parse(text));
}

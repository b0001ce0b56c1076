import { App } from '@supabase/lite';
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import { DEVELOPMENT_KEYS } from '../keys.ts';
import { type AuthMailOptions, createAuthMailDriver } from './auth-mail-driver.ts';
import type { SupabaseConfig } from './read-config.ts';

export interface LiteOptions extends AuthMailOptions {
  databaseUrl: string;
  /** Origins the auth server may send people back to, the app's own first. */
  redirectUrls: string[];
  config: SupabaseConfig;
}

const POOL_SIZE = 20;

/** REST and auth by @supabase/lite. To be made after the migrations: it reads the schema once. */
export async function createLiteApp(options: LiteOptions): Promise<{ app: App; connection: PostgresConnection }> {
  const { api, auth } = options.config;
  const connection = createPostgresConnection({
    url: options.databaseUrl,
    postgresOptions: { max: POOL_SIZE, onnotice: () => undefined },
  });
  // Otherwise the first query grants everything on every table with row security to every role, our migrations' grants
  // notwithstanding. The roles and functions it would also make are in the bootstrap.
  Object.assign(connection, { rlsState: 'active' });
  const app = new App({
    connection,
    api: { schemas: api.schemas, max_rows: api.max_rows },
    auth: {
      ...auth,
      enabled: true,
      jwt_secret: DEVELOPMENT_KEYS.jwtSecret,
      publishable_key: DEVELOPMENT_KEYS.publishable,
      secret_key: DEVELOPMENT_KEYS.secret,
      site_url: options.siteUrl,
      additional_redirect_urls: options.redirectUrls.map((url) => `${url}/**`),
    },
    options: { drivers: { email: createAuthMailDriver(options) } },
  });
  await app.init();
  return { app, connection };
}

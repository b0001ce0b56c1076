import { createServiceDatabase, type ServiceDatabase } from '../clients/database.ts';
import type { JobsEnv } from '../jobs-env.ts';

/** What every webhook works with. There is nobody signed in: the database is the service's. */
export type WebhooksPlatform = { env: JobsEnv; db: ServiceDatabase; now: () => Date };

export function createWebhooksPlatform(env: JobsEnv, now: () => Date): WebhooksPlatform {
  const db = createServiceDatabase({ url: env.SUPABASE_URL, serviceKey: env.SUPABASE_SERVICE_ROLE_KEY });
  return { env, db, now };
}

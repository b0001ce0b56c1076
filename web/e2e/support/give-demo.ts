import { seedDemo } from '../../../local/seed/seed-demo.ts';
import { today } from './expenses.ts';
import type { Person, Site } from './site.ts';

/** Gives a new account the demo's rig, trips and year of expenses. */
export async function giveDemo({ stack }: Site, { email, password }: Person): Promise<void> {
  await seedDemo({
    supabaseUrl: stack.urls.supabase,
    publishableKey: stack.keys.publishable,
    databaseUrl: stack.urls.database,
    demo: { email, password },
    lastDay: today(),
  });
}

import { randomUUID } from 'node:crypto';
import { AuthClient } from '@supabase/auth-js';
import type { StackFile } from './stack-file.ts';

export interface Person {
  id: string;
  email: string;
  accessToken: string;
  auth: InstanceType<typeof AuthClient>;
}

/** Signs up somebody new; `data` is what the app would send along, such as a display name. */
export async function signUp({ urls, keys }: StackFile, data: Record<string, string> = {}): Promise<Person> {
  const auth = new AuthClient({
    url: `${urls.supabase}/auth/v1`,
    headers: { apikey: keys.publishable },
    persistSession: false,
    autoRefreshToken: false,
  });
  const email = `${randomUUID()}@people.test`;
  const { data: answer, error } = await auth.signUp({ email, password: randomUUID(), options: { data } });
  if (error || !answer.session || !answer.user) throw new Error(`Sign-up failed: ${error?.message}`);
  return { id: answer.user.id, email, accessToken: answer.session.access_token, auth };
}

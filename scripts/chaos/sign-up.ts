import { randomUUID } from 'node:crypto';
import { AuthClient } from '@supabase/auth-js';
import type { StackFile } from '../../local/stack-file.ts';

export interface Person {
  id: string;
  accessToken: string;
  auth: InstanceType<typeof AuthClient>;
}

/** Signs up somebody new. */
export async function signUp(stack: StackFile): Promise<Person> {
  const auth = new AuthClient({
    url: `${stack.urls.supabase}/auth/v1`,
    headers: { apikey: stack.keys.publishable },
    autoRefreshToken: false,
  });
  const { data, error } = await auth.signUp({ email: `${randomUUID()}@chaos.test`, password: randomUUID() });
  if (error || !data.session || !data.user) throw new Error(`Sign-up failed: ${error?.message}`);
  return { id: data.user.id, accessToken: data.session.access_token, auth };
}

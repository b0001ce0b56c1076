import { randomUUID } from 'node:crypto';
import { AuthClient, type Session } from '@supabase/auth-js';
import type { StackFile } from '../../../local/stack-file.ts';

/** Somebody with an account, signed in once a device. */
export interface Traveller {
  id: string;
  email: string;
  password: string;
}

/** Makes an account with a profile such as the app itself would ask for. */
export async function signUpTraveller(stack: StackFile): Promise<Traveller> {
  const email = `${randomUUID()}@people.test`;
  const password = 'red dust and black tea';
  const data = { display_name: 'Jan', region: 'AU', time_zone: 'Australia/Adelaide' };
  const { data: answer, error } = await authOf(stack).signUp({ email, password, options: { data } });
  if (error || !answer.user) throw new Error(`Sign-up failed: ${error?.message}`);
  return { id: answer.user.id, email, password };
}

/** A session of its own for each device, as browsers have it. */
export async function signIn(
  stack: StackFile,
  { email, password }: Pick<Traveller, 'email' | 'password'>,
): Promise<Session> {
  const { data, error } = await authOf(stack).signInWithPassword({ email, password });
  if (error) throw error;
  return data.session;
}

function authOf({ urls, keys }: StackFile) {
  return new AuthClient({
    url: `${urls.supabase}/auth/v1`,
    headers: { apikey: keys.publishable },
    persistSession: false,
    autoRefreshToken: false,
  });
}

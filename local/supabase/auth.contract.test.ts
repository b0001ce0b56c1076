import { createClient } from '@supabase/supabase-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readContractAddresses } from '../contract-addresses.ts';

const Inbox = z.object({
  mails: z.array(z.object({ subject: z.string(), html: z.string(), text: z.string().optional() })),
});

describe('supabase-js', () => {
  let addresses: Awaited<ReturnType<typeof readContractAddresses>>;
  beforeAll(async () => {
    addresses = await readContractAddresses();
  });

  const client = () =>
    createClient(addresses.supabase.url, addresses.supabase.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
    });
  const person = () => ({ email: `contract-${crypto.randomUUID()}@wheelsandwins.test`, password: 'correct horse 1' });

  async function signedUp() {
    const who = person();
    const supabase = client();
    const { data, error } = await supabase.auth.signUp(who);
    if (error || !data.session) throw error ?? new Error('No session after sign-up.');
    return { ...who, supabase, session: data.session };
  }

  test('who signs up is signed in and can sign in again', async () => {
    const { email, password, session } = await signedUp();
    const again = await client().auth.signInWithPassword({ email, password });
    expect(again.data.user?.id).toBe(session.user.id);
  });

  test('a wrong password and an unknown address get the same refusal', async () => {
    const { email } = await signedUp();
    const wrong = await client().auth.signInWithPassword({ email, password: 'wrong' });
    const unknown = await client().auth.signInWithPassword(person());
    expect(wrong.error).toMatchObject({ status: 400, code: 'invalid_credentials' });
    expect(unknown.error).toMatchObject({ status: 400, code: 'invalid_credentials' });
  });

  test('an address can be signed up once, and a weak password not at all', async () => {
    const { email, password } = await signedUp();
    expect((await client().auth.signUp({ email, password })).error?.code).toBe('user_already_exists');
    expect((await client().auth.signUp({ ...person(), password: 'x' })).error?.code).toBe('weak_password');
  });

  test('a session is refreshed, and is over after signing out', async () => {
    const { supabase, session } = await signedUp();
    const refreshed = await supabase.auth.refreshSession();
    expect(refreshed.data.session?.access_token).toBeTruthy();
    expect(refreshed.data.session?.refresh_token).not.toBe(session.refresh_token);
    await supabase.auth.signOut();
    const refresh_token = refreshed.data.session?.refresh_token ?? '';
    expect((await client().auth.refreshSession({ refresh_token })).data.session).toBeNull();
  });

  test('a signed-in person reads their own rows, nobody else any', async () => {
    const { supabase, session } = await signedUp();
    const own = await supabase.from('profiles').select('user_id');
    expect(own.data).toEqual([{ user_id: session.user.id }]);
    const nobody = await client().from('profiles').select('user_id');
    expect(nobody.data ?? []).toEqual([]);
  });

  test('browsers of any origin may call, as on a hosted project', async () => {
    const response = await fetch(`${addresses.supabase.url}/auth/v1/token?grant_type=password`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://somewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey,authorization,content-type,x-client-info,x-supabase-api-version',
      },
    });
    expect(response.ok).toBe(true);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    for (const name of ['apikey', 'authorization', 'content-type', 'x-client-info']) expect(allowed).toContain(name);
  });

  describe.skipIf(process.env.CONTRACT_SUPABASE_URL)('password recovery', () => {
    async function recoveryLink(email: string): Promise<URL> {
      const redirectTo = 'http://127.0.0.1:5173/new-password';
      const { error } = await client().auth.resetPasswordForEmail(email, { redirectTo });
      expect(error).toBeNull();
      const answer = await fetch(`${addresses.mail.inbox}/api/mails?to=${encodeURIComponent(email)}`);
      // The welcome mail may have come meanwhile.
      const { mails } = Inbox.parse(await answer.json());
      const link = /href="([^"]*\/auth\/v1\/verify[^"]*)"/.exec(mails.map(({ html }) => html).join())?.[1];
      if (!link) throw new Error(`No link in ${JSON.stringify(mails)}`);
      return new URL(link.replaceAll('&amp;', '&'));
    }

    test('the link in the mail leads back signed in, and a new password can be set', async () => {
      const { email } = await signedUp();
      const link = await recoveryLink(email);
      expect(link.origin).toBe(new URL(addresses.supabase.url).origin);
      const answer = await fetch(link, { redirect: 'manual' });
      expect(answer.status).toBe(303);
      const tokens = new URLSearchParams(new URL(answer.headers.get('location') ?? '').hash.slice(1));
      expect(tokens.get('type')).toBe('recovery');
      const supabase = client();
      await supabase.auth.setSession({
        access_token: tokens.get('access_token') ?? '',
        refresh_token: tokens.get('refresh_token') ?? '',
      });
      expect((await supabase.auth.updateUser({ password: 'another horse 2' })).error).toBeNull();
      const signIn = await client().auth.signInWithPassword({ email, password: 'another horse 2' });
      expect(signIn.data.session).not.toBeNull();
    });

    test('its token also works by verifyOtp, once', async () => {
      const { email } = await signedUp();
      const token_hash = (await recoveryLink(email)).searchParams.get('token') ?? '';
      expect((await client().auth.verifyOtp({ type: 'recovery', token_hash })).data.session).not.toBeNull();
      expect((await client().auth.verifyOtp({ type: 'recovery', token_hash })).data.session).toBeNull();
    });

    test('an unknown address gets the same answer and no mail', async () => {
      const { email } = person();
      expect((await client().auth.resetPasswordForEmail(email)).error).toBeNull();
      const answer = await fetch(`${addresses.mail.inbox}/api/mails?to=${encodeURIComponent(email)}`);
      expect(Inbox.parse(await answer.json()).mails).toEqual([]);
    });
  });
});

import { AuthClient } from '@supabase/auth-js';
import { SignJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { startFaultProxy } from '../../../local/fault-proxy.ts';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { DeviceSession } from '../../contracts/sessions.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack, type Target } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
const SIGNED_OUT = {
  status: 401,
  body: { code: 'unauthenticated', detail: 'This device was signed out. Sign in again.' },
};

const password = 'red dust and black tea';

/** A person signed in twice: two devices, each with its own session. */
async function twoDevices(): Promise<[phone: Person, laptop: Person]> {
  const phone = await newPerson();
  await phone.auth.updateUser({ password });
  return [phone, await signInAgain(phone)];
}

async function signInAgain(person: Person): Promise<Person> {
  const auth = new AuthClient({
    url: `${stack.urls.supabase}/auth/v1`,
    headers: { apikey: stack.keys.publishable },
    persistSession: false,
    autoRefreshToken: false,
  });
  const { data, error } = await auth.signInWithPassword({ email: person.email, password });
  if (!data.session) throw error ?? new Error('No session.');
  return { ...person, auth, accessToken: data.session.access_token };
}

const sessionIdOf = ({ accessToken }: Person): string =>
  JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()).session_id;

const use = (target: Target, person: Person, userAgent = LAPTOP) =>
  callAs<Problem>(target, person, 'GET', '/v1/profile', { headers: { 'user-agent': userAgent } });
const list = async (target: Target, person: Person) =>
  (await callAs<{ sessions: DeviceSession[] }>(target, person, 'GET', '/v1/sessions')).body.sessions;
const end = (target: Target, person: Person, id: string) =>
  callAs<{ sessions: DeviceSession[] }>(target, person, 'DELETE', `/v1/sessions/${id}`);
const signOut = (target: Target, person: Person, devices: string) =>
  callAs<{ sessions: DeviceSession[] }>(target, person, 'POST', '/v1/sessions/sign-out', { body: { devices } });
const canRefresh = async ({ auth }: Person) => (await auth.refreshSession()).data.session !== null;

async function askRedis(...command: string[]): Promise<unknown> {
  const response = await fetch(stack.urls.redis, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.keys.redisToken}` },
    body: JSON.stringify(command),
  });
  return ((await response.json()) as { result: unknown }).result;
}
const markOf = (person: Person) => `session:${person.id}:${sessionIdOf(person)}`;

describe.each(contractTargets())('devices on $name', (target) => {
  it('are listed in plain words, the one that asks first, with nothing else about them', async () => {
    const [phone, laptop] = await twoDevices();
    await use(target, phone, PHONE);
    await use(target, laptop, LAPTOP);
    const listed = await list(target, phone);
    const session = { signedInAt: expect.stringMatching(/Z$/), lastSeenAt: expect.stringMatching(/Z$/) };
    expect(listed).toEqual([
      { ...session, id: sessionIdOf(phone), device: 'Chrome on Android', current: true },
      { ...session, id: sessionIdOf(laptop), device: 'Firefox on Linux', current: false },
    ]);
  });

  it('stay one entry over refreshes, and leave the list when they sign out by themselves', async () => {
    const [phone, laptop] = await twoDevices();
    const { data } = await laptop.auth.refreshSession();
    await use(target, { ...laptop, accessToken: data.session?.access_token ?? '' });
    expect(await list(target, phone)).toHaveLength(2);
    await laptop.auth.signOut({ scope: 'local' });
    expect((await list(target, phone)).map(({ current }) => current)).toEqual([true]);
  });

  it('that are signed out are refused at once and cannot renew their sign-in; the others go on', async () => {
    const [phone, laptop] = await twoDevices();
    expect((await use(target, laptop)).status).toBe(200);
    const ended = await end(target, phone, sessionIdOf(laptop));
    expect(ended).toMatchObject({ status: 200, body: { sessions: [{ id: sessionIdOf(phone) }] } });
    expect(ended.body.sessions).toHaveLength(1);
    expect(await use(target, laptop)).toMatchObject(SIGNED_OUT);
    for (const [method, path] of [
      ['GET', '/v1/sessions'],
      ['POST', '/v1/sessions/sign-out'],
      ['GET', '/v1/ops/overview'],
    ] as const) {
      expect(await callAs<Problem>(target, laptop, method, path)).toMatchObject(SIGNED_OUT);
    }
    expect(await canRefresh(laptop)).toBe(false);
    expect(await use(target, phone)).toMatchObject({ status: 200 });
    expect(await canRefresh(phone)).toBe(true);
    expect(await end(target, phone, sessionIdOf(laptop))).toMatchObject({ status: 200 }); // again: nothing changes
  });

  it('are signed out all at once, the one that asks staying or not', async () => {
    const [phone, laptop] = await twoDevices();
    const third = await signInAgain(phone);
    await Promise.all([phone, laptop, third].map((device) => use(target, device)));
    expect((await signOut(target, phone, 'others')).body.sessions).toMatchObject([
      { id: sessionIdOf(phone), current: true },
    ]);
    for (const device of [laptop, third]) expect(await use(target, device)).toMatchObject(SIGNED_OUT);
    expect((await signOut(target, phone, 'all')).body.sessions).toEqual([]);
    expect(await use(target, phone)).toMatchObject(SIGNED_OUT);
    expect(await canRefresh(phone)).toBe(false);
    expect(await signOut(target, phone, 'everywhere')).toMatchObject({ status: 401 });
  });

  it('of one person are nobody else’s to see or to sign out', async () => {
    const [[phone], stranger] = await Promise.all([twoDevices(), newPerson()]);
    expect(await list(target, stranger)).toHaveLength(1);
    expect(await end(target, stranger, sessionIdOf(phone))).toMatchObject({ status: 404, body: { code: 'not_found' } });
    await signOut(target, stranger, 'all');
    expect(await use(target, phone)).toMatchObject({ status: 200 });
    expect(await canRefresh(phone)).toBe(true);
  });

  it('stay as they are when Redis loses everything: nobody is signed out, and none that was comes back', async () => {
    const [phone, laptop] = await twoDevices();
    await Promise.all([use(target, phone), use(target, laptop)]);
    await end(target, phone, sessionIdOf(laptop));
    await askRedis('FLUSHDB');
    expect(await use(target, phone)).toMatchObject({ status: 200 });
    expect(await use(target, laptop)).toMatchObject(SIGNED_OUT);
    expect(await use(nodeTarget(stack), laptop)).toMatchObject(SIGNED_OUT); // a process that never heard of it
    expect(await askRedis('GET', markOf(laptop))).toBe('revoked');
  });
});

describe('devices', () => {
  it('are marked active in Redis for 300 s, and seen anew after that', async () => {
    const target = nodeTarget(stack);
    const person = await newPerson();
    await use(target, person, PHONE);
    expect(await askRedis('GET', markOf(person))).toBe('active');
    expect(Number(await askRedis('TTL', markOf(person)))).toBeLessThanOrEqual(300);
    const stamp = async () =>
      (await sql`select last_seen_at from private.device_sessions where session_id = ${sessionIdOf(person)}`)[0]
        ?.last_seen_at;
    const first = await stamp();
    await use(target, person, PHONE);
    expect(await stamp()).toEqual(first);
    await askRedis('DEL', markOf(person)); // as 300 s do
    await use(target, person, PHONE);
    expect((await stamp()).getTime()).toBeGreaterThan(first.getTime());
  });

  it('that were signed out are refused by a process that never heard of it, whatever Redis does', async () => {
    const [phone, laptop] = await twoDevices();
    await end(nodeTarget(stack), phone, sessionIdOf(laptop));
    const redis = await startFaultProxy(stack.urls.redis);
    for (const fault of ['refuses', 'hangs', 'answers 500']) {
      redis.hangs = fault === 'hangs';
      redis.answers500 = fault === 'answers 500';
      const url = fault === 'refuses' ? 'http://127.0.0.1:9' : redis.url;
      const elsewhere = nodeTarget(stack, { UPSTASH_REDIS_REST_URL: url });
      expect(await use(elsewhere, laptop), fault).toMatchObject(SIGNED_OUT);
      expect(await use(elsewhere, phone), fault).toMatchObject({ status: 200 });
    }
    await redis.close();
  });

  it('are signed out while Redis is down: at once here, and elsewhere when the mark is over', async () => {
    const [phone, laptop] = await twoDevices();
    const redis = await startFaultProxy(stack.urls.redis);
    const [here, elsewhere] = [nodeTarget(stack, { UPSTASH_REDIS_REST_URL: redis.url }), nodeTarget(stack)];
    await use(elsewhere, laptop);
    redis.answers500 = true;
    expect(await end(here, phone, sessionIdOf(laptop))).toMatchObject({ status: 200 });
    redis.answers500 = false;
    expect(await use(here, laptop)).toMatchObject(SIGNED_OUT);
    await askRedis('DEL', markOf(laptop)); // as 300 s do
    expect(await use(elsewhere, laptop)).toMatchObject(SIGNED_OUT);
    await redis.close();
  });

  it('that Redis knows as signed out stay out while the database is away', async () => {
    const [phone, laptop] = await twoDevices();
    await end(nodeTarget(stack), phone, sessionIdOf(laptop));
    const target = nodeTarget(stack, { SUPABASE_URL: 'http://127.0.0.1:9' });
    expect(await use(target, laptop)).toMatchObject(SIGNED_OUT);
    expect(await use(target, phone)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });

  it('cannot sign out others with what is left of their token, past the API either', async () => {
    const [phone, laptop] = await twoDevices();
    await end(nodeTarget(stack), phone, sessionIdOf(laptop));
    for (const name of ['list_sessions', 'revoke_other_sessions', 'revoke_all_sessions']) {
      const answer = await fetch(`${stack.urls.supabase}/rest/v1/rpc/${name}`, {
        method: 'POST',
        headers: {
          apikey: stack.keys.publishable,
          authorization: `Bearer ${laptop.accessToken}`,
          'content-type': 'application/json',
        },
        body: '{}',
      });
      expect(answer.status, name).toBe(401);
    }
    expect(await use(nodeTarget(stack), phone)).toMatchObject({ status: 200 });
  });

  it('are not known by a token that names no session: it is accepted, and not listed', async () => {
    const person = await newPerson();
    const accessToken = await new SignJWT({ role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(person.id)
      .setAudience('authenticated')
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(stack.keys.jwtSecret));
    const listed = await list(nodeTarget(stack), { ...person, accessToken });
    expect(listed).toMatchObject([{ id: sessionIdOf(person), current: false }]);
  });
});

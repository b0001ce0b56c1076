import { SignJWT } from 'jose';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { DEVELOPMENT_KEYS } from '../../../keys.ts';
import { readStackFile } from '../../../stack-file.ts';
import { resolveDataDir } from '../../../stack-options.ts';
import { type Listener, listenTo, type Person, signUp, spend } from './listener.ts';

const open: Listener[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ supabase }) => supabase.realtime.removeAllChannels()));
});

async function listen(...arguments_: Parameters<typeof listenTo>): Promise<Listener> {
  const listener = await listenTo(...arguments_);
  open.push(listener);
  return listener;
}
/** Joining again takes a second by itself, and more on a busy machine. */
const soon = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });
const ownTopic = ({ userId }: Person) => `user:${userId}`;
const last = ({ states }: Listener) => states.at(-1);
const isJoined = (listener: Listener) => soon(() => last(listener)?.state).toBe('SUBSCRIBED');
const isRefused = (listener: Listener, reason: RegExp) =>
  soon(() => last(listener)).toEqual({ state: 'CHANNEL_ERROR', reason: expect.stringMatching(reason) });

describe('supabase-js on the channel of a person', () => {
  test.each(['1.0.0', '2.0.0'])('each of their devices hears of a change, by protocol %s too', async (vsn) => {
    const person = await signUp();
    const devices = [
      await listen(ownTopic(person), person.token, {}, vsn),
      await listen(ownTopic(person), person.token),
    ];
    for (const device of devices) await isJoined(device);
    const id = await spend(person);
    for (const { heard } of devices) {
      await soon(() => heard).toEqual([{ table: 'expenses', operation: 'insert', id, version: 1 }]);
    }
  });

  test('nobody else hears of it', async () => {
    const [person, other] = [await signUp(), await signUp()];
    const [own, stranger] = [await listen(ownTopic(person), person.token), await listen(ownTopic(other), other.token)];
    await isJoined(own);
    await isJoined(stranger);
    await spend(person);
    await soon(() => own.heard).toHaveLength(1);
    // What was sent before this one would have come before it.
    const id = await spend(other);
    await soon(() => stranger.heard).toMatchObject([{ id }]);
  });

  test('the channel of somebody else is refused, signed in or not', async () => {
    const [person, other] = [await signUp(), await signUp()];
    await isRefused(
      await listen(ownTopic(person), other.token),
      /do not have permissions to read from this Channel topic/,
    );
    await isRefused(await listen(ownTopic(person), null), /do not have permissions to read from this Channel topic/);
    await isRefused(await listen('anything', person.token), /do not have permissions to read from this Channel topic/);
  });

  test('what a client sends reaches nobody', async () => {
    const person = await signUp();
    const config = { broadcast: { ack: true, self: true } };
    const [sender, device] = [
      await listen(ownTopic(person), person.token, config),
      await listen(ownTopic(person), person.token),
    ];
    await isJoined(sender);
    await isJoined(device);
    const payload = { table: 'expenses', operation: 'insert', id: 'forged', version: 1 };
    expect(await sender.channel.send({ type: 'broadcast', event: 'change', payload })).not.toBe('ok');
    const id = await spend(person);
    for (const { heard } of [sender, device]) await soon(() => heard).toMatchObject([{ id }]);
  });

  test('leaving ends it', async () => {
    const person = await signUp();
    const [leaver, device] = [
      await listen(ownTopic(person), person.token),
      await listen(ownTopic(person), person.token),
    ];
    await isJoined(leaver);
    await isJoined(device);
    expect(await leaver.supabase.removeChannel(leaver.channel)).toBe('ok');
    await spend(person);
    await soon(() => device.heard).toHaveLength(1);
    expect(leaver.heard).toEqual([]);
  });
});

describe.skipIf(process.env.CONTRACT_SUPABASE_URL)('the embedded Realtime', () => {
  const seconds = () => Math.floor(Date.now() / 1000);

  function tokenOf(
    { userId }: Person,
    expiresAt: number,
    secret: string = DEVELOPMENT_KEYS.jwtSecret,
  ): Promise<string> {
    return new SignJWT({ role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setExpirationTime(expiresAt)
      .sign(new TextEncoder().encode(secret));
  }

  async function cut(headers: Record<string, string> = { authorization: `Bearer ${DEVELOPMENT_KEYS.secret}` }) {
    const { urls } = await readStackFile(resolveDataDir());
    return fetch(`${urls.supabase}/_local/realtime/cut`, { method: 'POST', headers });
  }

  test('refuses a token that is over, forged or none, and says which', async () => {
    const person = await signUp();
    const forged = await tokenOf(person, seconds() + 60, 'another secret of at least 32 characters');
    await isRefused(
      await listen(ownTopic(person), await tokenOf(person, seconds() - 5)),
      /Token has expired \d+ seconds ago/,
    );
    await isRefused(await listen(ownTopic(person), forged), /JwtSignatureError/);
    await isRefused(await listen(ownTopic(person), 'not.a.token'), /MalformedJWT/);
  });

  test('closes a channel with its token, and keeps one whose token was renewed', async () => {
    const person = await signUp();
    const short = await tokenOf(person, seconds() + 3);
    const [lapsing, renewed] = [await listen(ownTopic(person), short), await listen(ownTopic(person), short)];
    await isJoined(lapsing);
    await isJoined(renewed);
    await renewed.renew(await tokenOf(person, seconds() + 600));
    await soon(() => last(lapsing)?.state).toBe('CLOSED');
    await spend(person);
    await soon(() => renewed.heard).toHaveLength(1);
    expect(lapsing.heard).toEqual([]);
  });

  test('closes a channel whose new token may no longer listen', async () => {
    const [person, other] = [await signUp(), await signUp()];
    const listener = await listen(ownTopic(person), person.token);
    await isJoined(listener);
    await listener.renew(other.token);
    await soon(() => last(listener)?.state).toBe('CLOSED');
  });

  test('a client whose connection was cut comes back by itself and hears what follows', async () => {
    const person = await signUp();
    const device = await listen(ownTopic(person), person.token);
    await isJoined(device);
    for (let round = 1; round <= 3; round++) {
      expect(await (await cut()).json()).toEqual({ cut: expect.any(Number) });
      await soon(() => device.states.filter(({ state }) => state === 'CHANNEL_ERROR')).toHaveLength(round);
      await soon(() => device.states.filter(({ state }) => state === 'SUBSCRIBED')).toHaveLength(round + 1);
      await spend(person);
      await soon(() => device.heard).toHaveLength(round);
    }
  });

  test('cuts for nobody who does not give the key', async () => {
    expect((await cut({})).status).toBe(401);
  });

  test('a lost database connection is told to every channel, so that nothing is missed in silence', async () => {
    const person = await signUp();
    const device = await listen(ownTopic(person), person.token);
    await isJoined(device);
    const { urls } = await readStackFile(resolveDataDir());
    const sql = postgres(urls.database, { max: 1 });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen realtime_messages'`;
    await sql.end();
    await soon(() => last(device)?.state).toBe('CHANNEL_ERROR');
    await soon(() => last(device)?.state).toBe('SUBSCRIBED');
    await spend(person);
    await soon(() => device.heard).toHaveLength(1);
  });

  test('names what it does not have', async () => {
    const person = await signUp();
    await isRefused(await listen(ownTopic(person), person.token, { private: false }), /only allows private channels/);
    await isRefused(await listen(ownTopic(person), person.token, { presence: { enabled: true } }), /has no presence/);
  });
});

describe('the gateway', () => {
  test('opens no socket without a key of the project', async () => {
    const { urls } = await readStackFile(resolveDataDir());
    const socket = new WebSocket(
      `${urls.supabase.replace('http', 'ws')}/realtime/v1/websocket?apikey=nothing&vsn=2.0.0`,
    );
    const opened = await new Promise<boolean>((resolve) => {
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
    });
    expect(opened).toBe(false);
  });
});

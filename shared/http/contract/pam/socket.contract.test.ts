import { randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelRequests, scriptModel } from '../../../../local/model/script-model.ts';
import type { Person } from '../../../../local/sign-up.ts';
import { createRedis } from '../../../clients/redis.ts';
import { isFinalEvent } from '../../../contracts/pam-protocol.ts';
import { KEY_FAMILIES } from '../../../services/cache/key-families.ts';
import { countPamConnections } from '../../../services/pam/pam-connections.ts';
import { issuePamTicket } from '../../../services/pam/pam-tickets.ts';
import { newPerson, stack } from '../targets.ts';
import { contextOf, finalsOf, newMessage, newTalker, readConversation, wordsOf } from './say.ts';
import { keptOf, openTalk } from './talk.ts';

const hosts = (process.env.CONTRACT_API_TARGETS ?? `supabase=${stack.urls.api.supabase}`)
  .split(',')
  .map((entry) => entry.split('='))
  .flatMap(([name = '', url]) => (url && name !== 'netlify' ? [{ name, url }] : []));

/** A token of the person's own that is good for so many seconds. */
async function shortToken(person: Person, seconds: number): Promise<string> {
  const { exp: _, ...claims } = decodeJwt(person.accessToken);
  const secret = new TextEncoder().encode(stack.keys.jwtSecret);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(secret);
}

const LONG = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');

describe.each(hosts)('a socket of PAM on $name', ({ url }) => {
  let person: Person;
  beforeAll(async () => {
    person = await newTalker();
  });

  it('says how it stands, and answers as it is stored', async () => {
    const message = newMessage('over a socket');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 5 }] });
    const talk = await openTalk(url, person, message);
    expect(await talk.until(({ type }) => type === 'connection')).toMatchObject({
      seq: 0,
      payload: { lastSeq: 0, engine: 'model', isStandIn: true, heartbeatMs: 30_000 },
    });
    talk.say({ type: 'chat', payload: message });
    await talk.until(isFinalEvent);
    const kept = keptOf(talk);
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(wordsOf(kept)).toBe(LONG);
    const { messages } = await readConversation(person, message.conversationId);
    expect(messages.map(({ text }) => text)).toEqual([message.text, LONG]);
    talk.close();
  });

  it('that is killed at token 40 goes on as another one: no word twice, none missing, one stored answer', async () => {
    const message = newMessage('killed');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 30 }] });
    const first = await openTalk(url, person, message);
    first.say({ type: 'chat', payload: message });
    await first.until(() => wordsOf(first.events).split(' ').length >= 40);
    const lastSeq = Math.max(...keptOf(first).map(({ seq }) => seq));
    first.close();
    await first.closed;
    const second = await openTalk(url, person, { ...message, lastSeq });
    await second.until(isFinalEvent);
    const kept = [...keptOf(first).filter(({ seq }) => seq <= lastSeq), ...keptOf(second)];
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(wordsOf(kept)).toBe(LONG);
    expect(finalsOf(kept)).toHaveLength(1);
    expect((await readConversation(person, message.conversationId)).messages).toHaveLength(2);
    expect(await modelRequests(stack.urls.model, 'chat', message.text)).toHaveLength(1);
    second.close();
  });

  it('stops when it is told to: the words so far are kept, and the model hears of it within a second', async () => {
    const message = newMessage('stopped');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 50 }] });
    const talk = await openTalk(url, person, message);
    talk.say({ type: 'chat', payload: message });
    await talk.until(() => wordsOf(talk.events).split(' ').length >= 10);
    const stoppedAt = Date.now();
    talk.say({ type: 'cancel', payload: { messageId: message.id } });
    const final = await talk.until(isFinalEvent);
    expect(final).toMatchObject({ type: 'chat_complete', payload: { state: 'stopped', text: wordsOf(talk.events) } });
    const [request] = await modelRequests(stack.urls.model, 'chat', message.text);
    expect(Date.parse(request?.abortedAt ?? '') - stoppedAt).toBeLessThan(1_000);
    talk.close();
  });

  it('answers what it does not understand, and stays open', async () => {
    const talk = await openTalk(url, person, { conversationId: randomUUID() });
    for (const frame of ['{', '[]', '{"v":1}', '{"v":1,"type":"chat","id":"x","payload":{}}', new Uint8Array([1, 2])]) {
      talk.sendRaw(frame);
    }
    await talk.until(() => talk.events.filter(({ type }) => type === 'error').length === 5);
    expect(finalsOf(talk.events)).toEqual([]);
    const id = talk.say({ type: 'ping', payload: {} });
    await talk.until((event) => event.type === 'pong' && event.id === id);
    talk.close();
  });

  it.each([
    ['4009 for a message over 64 KiB', `"${'x'.repeat(65 * 1024)}"`, 4009],
    ['4009 for one whose letters are long', `"${'€'.repeat(22_000)}"`, 4009],
    [
      '4001 for a first message that is no sign-in',
      JSON.stringify({ v: 1, id: randomUUID(), type: 'resume', payload: { lastSeq: 0 } }),
      4001,
    ],
    [
      '4001 for a token that is none',
      JSON.stringify({ v: 1, id: randomUUID(), type: 'init', payload: { accessToken: 'a.b.c' } }),
      4001,
    ],
  ])('closes with %s', async (_, frame, code) => {
    const talk = await openTalk(url, person, { conversationId: randomUUID(), token: null });
    talk.sendRaw(frame);
    expect((await talk.closed).code).toBe(code);
  });

  it('closes with 4001 for a ticket that was made up, or used', async () => {
    const conversationId = randomUUID();
    const { ticket } = await issuePamTicket(contextOf(person), conversationId);
    const first = await openTalk(url, person, { conversationId, ticket });
    await first.until(({ type }) => type === 'connection');
    for (const bad of [ticket, 'f'.repeat(48), 'nonsense']) {
      const talk = await openTalk(url, person, { conversationId, ticket: bad });
      expect((await talk.closed).code).toBe(4001);
    }
    first.close();
  });

  it('closes with 4003 for another conversation, or somebody else than the ticket is for', async () => {
    const { ticket } = await issuePamTicket(contextOf(person), randomUUID());
    const elsewhere = await openTalk(url, person, { conversationId: randomUUID(), ticket });
    expect((await elsewhere.closed).code).toBe(4003);
    const other = await newPerson();
    const impostor = await openTalk(url, person, { conversationId: randomUUID(), token: other.accessToken });
    expect((await impostor.closed).code).toBe(4003);
    const mine = await openTalk(url, person, { conversationId: randomUUID() });
    mine.say({ type: 'chat', payload: newMessage('elsewhere') });
    expect((await mine.closed).code).toBe(4003);
  });

  it('closes with 4001 once the token it was opened with is over, unless a new one came', async () => {
    const talk = await openTalk(url, person, { conversationId: randomUUID(), token: await shortToken(person, 2) });
    const renewed = await openTalk(url, person, { conversationId: randomUUID(), token: await shortToken(person, 2) });
    await Promise.all([talk, renewed].map((one) => one.until(({ type }) => type === 'connection')));
    renewed.say({ type: 'context_update', payload: { context: {}, accessToken: person.accessToken } });
    await new Promise((resolve) => setTimeout(resolve, 7_500)); // two seconds, and five for clocks that differ
    for (const one of [talk, renewed]) one.say({ type: 'resume', payload: { lastSeq: 0 } });
    expect((await talk.closed).code).toBe(4001);
    const id = renewed.say({ type: 'ping', payload: {} });
    await renewed.until((event) => event.type === 'pong' && event.id === id);
    renewed.close();
  });

  it('is counted while it is open', async () => {
    const redis = createRedis({ url: stack.urls.redis, token: stack.keys.redisToken, timeoutMs: 5_000 });
    const talk = await openTalk(url, person, { conversationId: randomUUID() });
    await talk.until(({ type }) => type === 'connection');
    const { payload } = await talk.until(({ type }) => type === 'connection');
    const id = 'connectionId' in payload ? payload.connectionId : '';
    const isKept = async () =>
      (await redis.run((pipeline) => pipeline.zrange(KEY_FAMILIES.connections.key(), 0, -1)))[0] as string[];
    await expect.poll(isKept).toContain(id);
    expect(await countPamConnections(redis)).toBeGreaterThan(0);
    talk.close();
    await expect.poll(isKept).not.toContain(id);
  });

  it('says what is wrong with words that are too many', async () => {
    const talk = await openTalk(url, person, { conversationId: randomUUID() });
    talk.say({ type: 'chat', payload: { ...newMessage('long'), text: 'word '.repeat(12_000) } });
    const refusal = await talk.until(({ type }) => type === 'error');
    expect(refusal).toMatchObject({ payload: { code: 'invalid_request', detail: 'Use at most 8000 characters.' } });
    talk.close();
  });

  it('closes with 4008 for more messages than anybody says', async () => {
    const talk = await openTalk(url, person, { conversationId: randomUUID() });
    for (let frame = 0; frame < 100; frame++) talk.say({ type: 'ping', payload: {} });
    expect((await talk.closed).code).toBe(4008);
  });
});

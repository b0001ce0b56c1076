import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startReceiver, type TestReceiver } from './start-receiver.ts';
import { isReal, startTarget, type Target } from './start-target.ts';

let target: Target;
let receiver: TestReceiver;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.stop());
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const arrived = (path: string) => expect.poll(() => receiver.received(path), { timeout: 15_000 }).toHaveLength(1);
const refusal = (publishing: Promise<unknown>) =>
  publishing.then(
    () => null,
    (error: { status: number; message: string }) => ({ status: error.status, message: error.message }),
  );

describe('publishing', () => {
  test('a message arrives as it was published, with its headers and query', async () => {
    const { messageId } = await target.client.publishJSON({
      url: receiver.url('/plain?x=1&y=a%20b'),
      body: { text: 'grüße' },
      headers: { 'x-mine': 'kept' },
    });
    await arrived('/plain?x=1&y=a%20b');
    const [message] = receiver.received('/plain?x=1&y=a%20b');
    expect(message).toMatchObject({ method: 'POST', body: '{"text":"grüße"}' });
    expect(message?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-mine': 'kept',
      'user-agent': 'Upstash-QStash',
      'upstash-message-id': messageId,
      'upstash-retried': '0',
    });
  });

  test('the signature is for these bytes and this address only', async () => {
    await target.client.publish({ url: receiver.url('/signed'), body: 'hello' });
    await arrived('/signed');
    const [message] = receiver.received('/signed');
    await expect(target.verify(message)).resolves.toBe(true);
    await expect(target.verify(message, { body: 'hellO' })).rejects.toThrow(/body hash/);
    await expect(target.verify(message, { url: `${message?.url}?a=1` })).rejects.toThrow(/invalid subject/);
    const signature = String(message?.headers['upstash-signature']);
    const forged = { ...message, headers: { 'upstash-signature': `${signature.slice(0, -4)}AAAA` } };
    await expect(target.verify(forged as typeof message)).rejects.toThrow(/signature/);
  });

  test('a batch gives one id a message, and all of them arrive', async () => {
    const sent = await target.client.batchJSON(
      ['/b1', '/b2', '/b3'].map((path) => ({ url: receiver.url(path), body: { path }, method: 'PUT' as const })),
    );
    expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(3);
    for (const path of ['/b1', '/b2', '/b3']) await arrived(path);
    expect(receiver.received('/b2')[0]).toMatchObject({ method: 'PUT', body: '{"path":"/b2"}' });
  });

  test.skipIf(isReal)('a batch with one mistake in it is refused whole', async () => {
    const batch = [{ url: receiver.url('/whole') }, { url: receiver.url('/whole'), retries: 4 }];
    expect(await refusal(target.client.batch(batch))).toMatchObject({ status: 400 });
    expect((await target.client.logs({ filter: { url: receiver.url('/whole') } })).logs).toEqual([]);
  });

  test('a message that waits can be read, and taken back once', async () => {
    const url = receiver.url('/later');
    const { messageId } = await target.client.publish({ url, body: 'x', delay: 3600, label: 'some.label' });
    const message = await target.client.messages.get(messageId);
    expect(message).toMatchObject({ messageId, url, body: 'x', labels: ['some.label'] });
    expect((message.notBefore ?? 0) - message.createdAt).toBe(3_600_000);
    expect(await target.client.messages.cancel(messageId)).toEqual({ cancelled: 1 });
    await expect(target.client.messages.get(messageId)).rejects.toMatchObject({ status: 404 });
    expect(await target.client.messages.cancel([messageId])).toEqual({ cancelled: 0 });
    await target.hurry();
    await target.client.publish({ url: receiver.url('/after') });
    await arrived('/after');
    expect(receiver.received('/later')).toEqual([]);
  });

  test('not-before says when, and wins over a delay', async () => {
    const notBefore = Math.floor(Date.now() / 1_000) + 7_200;
    const { messageId } = await target.client.publish({ url: receiver.url('/at'), notBefore, delay: '10h' });
    expect((await target.client.messages.get(messageId)).notBefore).toBe(notBefore * 1_000);
    await target.client.messages.cancel(messageId);
  });

  test('a filter takes back those it matches, and no other', async () => {
    const publish = (label: string) => target.client.publish({ url: receiver.url('/filtered'), delay: 60, label });
    const [one, , kept] = [await publish('red'), await publish('red'), await publish('blue')];
    expect(await target.client.messages.cancel({ filter: { label: ['red', 'none'] } })).toMatchObject({ cancelled: 2 });
    await expect(target.client.messages.get(one.messageId)).rejects.toMatchObject({ status: 404 });
    expect(await target.client.messages.cancel(kept.messageId)).toEqual({ cancelled: 1 });
  });

  test('the log tells what happened to a message', async () => {
    const { messageId } = await target.client.publish({ url: receiver.url('/logged'), label: 'logged' });
    const states = async () => (await target.client.logs({ messageIds: [messageId] })).logs.map(({ state }) => state);
    await expect.poll(states, { timeout: 15_000 }).toEqual(['DELIVERED', 'ACTIVE', 'CREATED']);
    const { logs } = await target.client.logs({ filter: { label: 'logged', state: 'DELIVERED' }, count: 1 });
    expect(logs[0]).toMatchObject({ messageId, url: receiver.url('/logged'), labels: ['logged'] });
  });
});

describe('deduplication', () => {
  test('an id stands for its message', async () => {
    const request = { url: receiver.url('/once'), deduplicationId: crypto.randomUUID() };
    const first = await target.client.publish(request);
    const again = await target.client.publish(request);
    expect(again).toMatchObject({ messageId: first.messageId, deduplicated: true });
    const other = await target.client.publish({ ...request, deduplicationId: crypto.randomUUID() });
    expect(other.messageId).not.toBe(first.messageId);
    await expect.poll(() => receiver.received('/once').length, { timeout: 15_000 }).toBe(2);
  });

  test('of many at once one is taken', async () => {
    const request = { url: receiver.url('/race'), deduplicationId: crypto.randomUUID() };
    const sent = await Promise.all(Array.from({ length: 20 }, () => target.client.publish(request)));
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
    expect(sent.filter(({ deduplicated }) => !deduplicated)).toHaveLength(1);
    const answer = await target.request('POST', `/v2/publish/${request.url}`, {
      headers: { 'upstash-deduplication-id': request.deduplicationId },
    });
    expect(answer.status).toBe(202);
    await arrived('/race');
  });

  test('an id with a colon is refused', async () => {
    const publishing = target.client.publish({ url: receiver.url('/colon'), deduplicationId: 'a:b' });
    expect(await refusal(publishing)).toEqual({
      status: 400,
      message: `{"error":"DeduplicationId cannot contain ':'"}`,
    });
  });
});

describe('limits of the free plan', () => {
  test.each([
    ['a delay of more than 7 days', { delay: 7 * 86_400 + 60 }],
    ['more than 3 retries', { retries: 4 }],
    ['a retry delay that is no expression', { retryDelay: 'pow(2, retried' }],
  ])('%s is refused', async (_, wish) => {
    const { status } = (await refusal(target.client.publish({ url: receiver.url('/limits'), ...wish }))) ?? {};
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test('a message of 1 MB arrives, a byte more is refused', async () => {
    await target.client.publish({ url: receiver.url('/size'), body: 'x'.repeat(1_048_576) });
    const tooMuch = target.client.publish({ url: receiver.url('/size'), body: 'x'.repeat(1_048_577) });
    expect((await refusal(tooMuch))?.status).toBe(413);
    await arrived('/size');
    expect(receiver.received('/size')[0]?.body.length).toBe(1_048_576);
  });

  test('a wrong token and an address without http are refused', async () => {
    const headers = { authorization: 'Bearer wrong' };
    expect((await target.request('POST', `/v2/publish/${receiver.url('/x')}`, { headers })).status).toBe(401);
    expect((await target.request('POST', '/v2/publish/ftp://example.com/x')).status).toBe(400);
  });
});

describe.skipIf(isReal)('what the product does not use', () => {
  test.each([
    ['POST', '/v2/enqueue/q/https://example.com', {}],
    ['POST', '/v2/publish/my-url-group', {}],
    ['POST', '/v2/publish/https://example.com', { 'upstash-callback': 'https://example.com' }],
    ['POST', '/v2/publish/https://example.com', { 'upstash-content-based-deduplication': 'true' }],
    ['GET', '/v2/queues', {}],
    ['GET', '/v2/topics', {}],
    ['DELETE', '/v2/messages?host=example.com', {}],
  ])('%s %s %o is 501 and names what is missing', async (method, path, headers) => {
    const answer = await target.request(method, path, { headers });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('not served by the local QStash') });
  });

  test('another host name gets nothing, so that no web page can read messages by DNS rebinding', async () => {
    // fetch does not let a caller choose the host.
    const asking = get(`${target.url}/v2/keys`, { headers: { host: 'attacker.example' } });
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    expect(answer.resume().statusCode).toBe(421);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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

const failing = (status: number, headers: Record<string, string> = {}) => ({ status, headers, body: 'no' });
const deadLetters = async (path: string) =>
  (await target.client.dlq.listMessages({ filter: { url: receiver.url(path) } })).messages;

/** Hurries the waits along until as many attempts have been made, and looks that no further one comes. */
async function attempts(path: string, count: number) {
  await expect
    .poll(() => target.hurry().then(() => receiver.received(path).length), { timeout: 30_000, interval: 25 })
    .toBe(count);
  return receiver.received(path);
}

/** How long each retry was put off, in milliseconds, in order. */
async function delays(messageId: string): Promise<number[]> {
  const { logs } = await target.client.logs({ filter: { messageId, state: 'RETRY' } });
  return logs.map(({ time, nextDeliveryTime }) => Number(nextDeliveryTime) - time).reverse();
}

test.skipIf(isReal)('a failure is tried again after 12 s, 2 m 28 s and 30 m 8 s, then given up', async () => {
  receiver.plan('/down', () => failing(500));
  const { messageId } = await target.client.publishJSON({ url: receiver.url('/down'), body: { a: 1 } });
  const received = await attempts('/down', 4);
  await expect.poll(() => deadLetters('/down')).toHaveLength(1);
  expect(received.map(({ headers }) => headers['upstash-retried'])).toEqual(['0', '1', '2', '3']);
  expect(new Set(received.map(({ body }) => body))).toEqual(new Set(['{"a":1}']));
  expect((await delays(messageId)).map((ms) => Math.floor(ms / 1_000))).toEqual([12, 148, 1_808]);
});

test('what fails at first and then works is done, and signed each time', async () => {
  receiver.plan('/flaky', (n) => (n === 1 ? failing(503, { 'retry-after': '1' }) : {}));
  await target.client.publish({ url: receiver.url('/flaky') });
  const received = await attempts('/flaky', 2);
  for (const message of received) await expect(target.verify(message)).resolves.toBe(true);
  expect(await deadLetters('/flaky')).toEqual([]);
});

test.skipIf(isReal)('Retry-After is honoured in seconds, as a duration and as a date, up to a day', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  const asked = ['600', '6m5s', inAnHour];
  receiver.plan('/busy', (n) => failing(429, { 'retry-after': asked[n - 1] ?? '0' }));
  const { messageId } = await target.client.publish({ url: receiver.url('/busy'), retries: 3 });
  await attempts('/busy', 4);
  const [seconds, duration, date = 0] = await delays(messageId);
  expect([seconds, duration]).toEqual([600_000, 365_000]);
  expect(date).toBeGreaterThan(3_500_000);
  expect(date).toBeLessThanOrEqual(3_600_000);
  receiver.plan('/too-long', () => failing(429, { 'retry-after': '90000' }));
  const other = await target.client.publish({ url: receiver.url('/too-long'), retries: 1 });
  await attempts('/too-long', 2);
  expect((await delays(other.messageId)).map((ms) => Math.floor(ms / 1_000))).toEqual([12]);
});

test.skipIf(isReal)('a retry delay of its own is used', async () => {
  receiver.plan('/own', () => failing(500));
  const retryDelay = 'max(1000, pow(2, retried) * 500)';
  const { messageId } = await target.client.publish({ url: receiver.url('/own'), retryDelay });
  await attempts('/own', 4);
  expect(await delays(messageId)).toEqual([1_000, 1_000, 2_000]);
});

test('489 with the header is never tried again', async () => {
  receiver.plan('/never', () => failing(489, { 'Upstash-NonRetryable-Error': 'true' }));
  await target.client.publish({ url: receiver.url('/never') });
  await expect.poll(() => deadLetters('/never'), { timeout: 15_000 }).toHaveLength(1);
  expect(receiver.received('/never')).toHaveLength(1);
  expect((await deadLetters('/never'))[0]).toMatchObject({ responseStatus: 489, responseBody: 'no' });
});

test.skipIf(isReal)('489 without the header is a failure like any other', async () => {
  receiver.plan('/odd', () => failing(489));
  await target.client.publish({ url: receiver.url('/odd'), retries: 1 });
  await attempts('/odd', 2);
});

test('the failure callback tells of a message that was given up, signed and with its dead letter', async () => {
  receiver.plan('/given-up', () => failing(500, { 'x-why': 'broken' }));
  const { messageId } = await target.client.publishJSON({
    url: receiver.url('/given-up'),
    body: { id: 7 },
    retries: 0,
    failureCallback: receiver.url('/failed'),
    headers: { 'Upstash-Failure-Callback-Forward-X-Mine': 'kept' },
  });
  await expect.poll(() => receiver.received('/failed'), { timeout: 15_000 }).toHaveLength(1);
  const [call] = receiver.received('/failed');
  await expect(target.verify(call)).resolves.toBe(true);
  expect(call?.headers['x-mine']).toBe('kept');
  const told = JSON.parse(call?.body ?? '');
  expect(told).toMatchObject({
    ...{ status: 500, retried: 0, maxRetries: 0, sourceMessageId: messageId, url: receiver.url('/given-up') },
    ...{ body: btoa('no'), sourceBody: btoa('{"id":7}') },
  });
  expect(told.header['x-why'] ?? told.header['X-Why']).toEqual(['broken']);
  const [letter] = await deadLetters('/given-up');
  expect(told.dlqId).toBe(letter?.dlqId);
});

test('a receiver that cannot be reached counts as a failure', async () => {
  const gone = await startReceiver();
  await gone.close();
  await target.client.publish({ url: gone.url('/gone'), retries: 0 });
  const letters = async () => (await target.client.dlq.listMessages({ filter: { url: gone.url('/gone') } })).messages;
  await expect.poll(letters, { timeout: 15_000 }).toHaveLength(1);
});

test('a dead letter is delivered again under a new id, once however many ask for it', async () => {
  receiver.plan('/again', (n) => (n === 1 ? failing(500) : {}));
  const { messageId } = await target.client.publish({ url: receiver.url('/again'), body: 'same', retries: 0 });
  await expect.poll(() => deadLetters('/again'), { timeout: 15_000 }).toHaveLength(1);
  const [letter] = await deadLetters('/again');
  const asked = await Promise.allSettled(Array.from({ length: 5 }, () => target.client.dlq.retry(letter?.dlqId ?? '')));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect.poll(() => receiver.received('/again').length, { timeout: 15_000 }).toBe(2);
  const [first, second] = receiver.received('/again');
  expect(second?.body).toBe(first?.body);
  expect(second?.headers['upstash-message-id']).not.toBe(messageId);
  expect(await deadLetters('/again')).toEqual([]);
});

test('dead letters are listed page by page, retried and deleted by filter', async () => {
  receiver.plan('/many', () => failing(500));
  const url = receiver.url('/many');
  await target.client.batch(Array.from({ length: 5 }, () => ({ url, retries: 0, label: 'many' })));
  await expect.poll(() => deadLetters('/many'), { timeout: 15_000 }).toHaveLength(5);
  const first = await target.client.dlq.listMessages({ filter: { label: 'many' }, count: 3 });
  const rest = await target.client.dlq.listMessages({ filter: { label: 'many' }, cursor: first.cursor ?? '' });
  const ids = [...first.messages, ...rest.messages].map(({ dlqId }) => dlqId);
  expect(new Set(ids).size).toBe(5);
  expect(rest.cursor).toBeUndefined();
  const retried = await target.client.dlq.retry(ids.slice(0, 2));
  expect(retried.responses).toHaveLength(2);
  await expect.poll(() => receiver.received('/many').length, { timeout: 15_000 }).toBe(7);
  await expect.poll(() => deadLetters('/many'), { timeout: 15_000 }).toHaveLength(5);
  expect(await target.client.dlq.delete({ filter: { label: 'many', responseStatus: 500 } })).toMatchObject({
    deleted: 5,
  });
  await expect(target.client.dlq.delete(ids[4] ?? '')).rejects.toMatchObject({ status: 404 });
});

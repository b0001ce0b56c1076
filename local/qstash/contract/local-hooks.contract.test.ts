import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startReceiver, type TestReceiver } from './start-receiver.ts';
import { isReal, startTarget, type Target } from './start-target.ts';

describe.skipIf(isReal)('the hooks for tests, which a real QStash has none of', () => {
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

  const plant = (faults: object) => target.request('PUT', '/_local/faults', { body: faults });
  const stats = async () => (await (await target.request('GET', '/_local/stats')).json()) as Record<string, number>;

  test('a planted duplicate is the same message twice, each with a signature of its own', async () => {
    await plant({ duplicate: 1 });
    await target.client.publish({ url: receiver.url('/twice') });
    await target.client.publish({ url: receiver.url('/next') });
    await expect.poll(() => receiver.received('/twice')).toHaveLength(2);
    const [first, second] = receiver.received('/twice');
    expect(second?.headers['upstash-message-id']).toBe(first?.headers['upstash-message-id']);
    expect(second?.headers['upstash-signature']).not.toBe(first?.headers['upstash-signature']);
    await expect(target.verify(second)).resolves.toBe(true);
    await expect.poll(() => receiver.received('/next')).toHaveLength(1);
  });

  test('a lost acknowledgement makes a retry of what was done', async () => {
    await plant({ loseAcknowledgement: 1 });
    const { messageId } = await target.client.publish({ url: receiver.url('/lost') });
    await expect.poll(() => target.hurry().then(() => receiver.received('/lost'))).toHaveLength(2);
    expect(receiver.received('/lost')[1]?.headers).toMatchObject({
      'upstash-message-id': messageId,
      'upstash-retried': '1',
    });
  });

  test('while it is planted as down nothing is taken, and what was taken goes on', async () => {
    const { messageId } = await target.client.publish({ url: receiver.url('/before'), delay: 60 });
    await plant({ down: true });
    await expect(target.client.publish({ url: receiver.url('/refused') })).rejects.toMatchObject({ status: 503 });
    await target.hurry();
    await expect.poll(() => receiver.received('/before')).toHaveLength(1);
    await plant({ down: false });
    await expect
      .poll(async () => (await target.client.logs({ messageIds: [messageId] })).logs[0]?.state)
      .toBe('DELIVERED');
    expect(receiver.received('/refused')).toEqual([]);
  });

  test('keys roll so that the next of the old pair verifies', async () => {
    const { next: old } = await keys();
    await target.request('POST', '/_local/rotate-keys');
    const { current, next } = await keys();
    expect([current === old, next !== old]).toEqual([true, true]);
    await target.client.publish({ url: receiver.url('/rolled') });
    await expect.poll(() => receiver.received('/rolled')).toHaveLength(1);
    await expect(target.verify(receiver.received('/rolled')[0])).resolves.toBe(true);
  });

  test('waits are divided by the scale, and the numbers tell what is left', async () => {
    const before = await stats();
    await target.request('PUT', '/_local/scale', { body: { scale: 3_600_000 } });
    await target.client.publish({ url: receiver.url('/scaled'), delay: 3_600 });
    await expect.poll(() => receiver.received('/scaled')).toHaveLength(1);
    await target.request('PUT', '/_local/scale', { body: { scale: 1 } });
    await target.client.publish({ url: receiver.url('/scaled'), delay: 3_600 });
    await expect
      .poll(stats)
      .toMatchObject({ waiting: 1, active: 0, delivered: (before.delivered ?? 0) + 1, failed: before.failed ?? 0 });
  });

  async function keys(): Promise<{ current: string; next: string }> {
    return (await (await target.request('GET', '/v2/keys')).json()) as { current: string; next: string };
  }
});

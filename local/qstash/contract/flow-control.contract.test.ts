import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
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

test('no more deliveries of a key run at once than its parallelism allows', async () => {
  const key = `key-${crypto.randomUUID()}`;
  let [active, most] = [0, 0];
  const open: (() => void)[] = [];
  receiver.plan('/held', async () => {
    active++;
    most = Math.max(most, active);
    await new Promise<void>((resolve) => open.push(resolve));
    active--;
    return {};
  });
  const url = receiver.url('/held');
  await target.client.batch(Array.from({ length: 8 }, () => ({ url, flowControl: { key, parallelism: 3 } })));
  await expect.poll(() => open.length, { timeout: 15_000 }).toBe(3);
  await expect.poll(async () => (await target.client.flowControl.get(key)).waitListSize, { timeout: 15_000 }).toBe(5);
  expect(await target.client.flowControl.get(key)).toMatchObject({ parallelismMax: 3, parallelismCount: 3 });
  // Others are not held up by it.
  await target.client.publish({ url: receiver.url('/free') });
  await expect.poll(() => receiver.received('/free'), { timeout: 15_000 }).toHaveLength(1);
  for (let done = 0; done < 8; done++) {
    await expect.poll(() => open.length, { timeout: 15_000 }).toBeGreaterThan(0);
    open.shift()?.();
  }
  await expect.poll(() => active, { timeout: 15_000 }).toBe(0);
  expect(receiver.received('/held')).toHaveLength(8);
  expect(most).toBe(3);
});

test('a paused key holds its messages back until it is resumed, and others come through', async () => {
  const key = `key-${crypto.randomUUID()}`;
  await target.client.flowControl.pause(key);
  await target.client.publish({ url: receiver.url('/paused'), flowControl: { key, parallelism: 1 } });
  await target.client.publish({ url: receiver.url('/other') });
  await expect.poll(() => receiver.received('/other'), { timeout: 15_000 }).toHaveLength(1);
  expect(receiver.received('/paused')).toEqual([]);
  expect((await target.client.flowControl.get(key)).isPaused).toBe(true);
  await target.client.flowControl.resume(key);
  await expect.poll(() => receiver.received('/paused'), { timeout: 15_000 }).toHaveLength(1);
});

// The hook moves the clock on, which nobody can with a real one.
test.skipIf(isReal)('no more deliveries of a key start in a period than its rate allows', async () => {
  let now = Date.now();
  const own = await startTarget({ now: () => now });
  onTestFinished(() => own.stop());
  const key = `key-${crypto.randomUUID()}`;
  const url = receiver.url('/rated');
  await own.client.batch(Array.from({ length: 5 }, () => ({ url, flowControl: { key, rate: 2, period: '1m' } })));
  for (const expected of [2, 4, 5]) {
    await expect.poll(() => receiver.received('/rated').length).toBe(expected);
    await own.hurry();
    expect((await own.client.flowControl.get(key)).waitListSize).toBe(5 - expected);
    now += 60_000;
    await own.hurry();
  }
});

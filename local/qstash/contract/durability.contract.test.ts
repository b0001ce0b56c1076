import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readContractAddresses } from '../../contract-addresses.ts';
import { freePort } from '../../free-port.ts';
import { startReceiver, type TestReceiver } from './start-receiver.ts';
import { isReal, makeDatabase, speakTo, startTarget } from './start-target.ts';

const PROGRAM = fileURLToPath(new URL('../fixtures/run-qstash.ts', import.meta.url));

let receiver: TestReceiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

// A real QStash cannot be killed from here.
describe.skipIf(isReal)('what was accepted is kept', () => {
  test('a delivery that was not acknowledged is repeated by the next process, under the same id', async () => {
    const target = await startTarget();
    onTestFinished(() => target.stop());
    const [hanging, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    receiver.plan('/cut', async (n) => {
      if (n > 1) return {};
      hanging.resolve();
      await open.promise;
      return {};
    });
    const { messageId } = await target.client.publish({ url: receiver.url('/cut'), body: 'once more' });
    await hanging.promise;
    await target.restart();
    open.resolve();
    await expect.poll(() => receiver.received('/cut')).toHaveLength(2);
    const [first, second] = receiver.received('/cut');
    expect(second).toMatchObject({ body: 'once more', headers: { 'upstash-message-id': messageId } });
    // Nobody learned of the first attempt's end, so it does not count.
    expect([first, second].map((message) => message?.headers['upstash-retried'])).toEqual(['0', '0']);
  });

  test('messages that wait, retries, dead letters, schedules, pauses and deduplication ids outlive the process', async () => {
    const target = await startTarget();
    onTestFinished(() => target.stop());
    receiver.plan('/failing', () => ({ status: 500 }));
    const url = receiver.url('/kept');
    const key = 'held';
    const waiting = await target.client.publish({ url, delay: 3_600, deduplicationId: 'kept-id' });
    const retried = await target.client.publish({ url: receiver.url('/failing') });
    await target.client.publish({ url: receiver.url('/failing'), retries: 0 });
    await target.client.schedules.create({ destination: url, cron: '0 3 * * *', scheduleId: 'kept' });
    await target.client.schedules.pause({ schedule: 'kept' });
    await target.client.flowControl.pause(key);
    await expect.poll(async () => (await target.client.dlq.listMessages()).messages).toHaveLength(1);
    await expect.poll(async () => (await target.client.logs({ filter: { state: 'RETRY' } })).logs).toHaveLength(1);
    const before = await target.client.messages.get(retried.messageId);
    const { notBefore } = await target.client.messages.get(waiting.messageId);

    await target.restart();

    expect((await target.client.messages.get(waiting.messageId)).notBefore).toBe(notBefore);
    expect((await target.client.messages.get(retried.messageId)).notBefore).toBe(before.notBefore);
    expect((await target.client.dlq.listMessages()).messages).toHaveLength(1);
    expect(await target.client.schedules.get('kept')).toMatchObject({ isPaused: true, cron: '0 3 * * *' });
    const again = await target.client.publish({ url, deduplicationId: 'kept-id' });
    expect(again).toMatchObject({ messageId: waiting.messageId, deduplicated: true });
    await target.client.publish({ url, flowControl: { key, parallelism: 1 } });
    expect(await target.client.flowControl.get(key)).toMatchObject({ isPaused: true, waitListSize: 1 });
    await target.hurry();
    await expect.poll(() => receiver.received('/failing')).toHaveLength(3);
    expect(receiver.received('/failing')[2]?.headers['upstash-retried']).toBe('1');
  });

  test('kill -9 in the middle of a burst loses nothing that was accepted', async () => {
    const database = await makeDatabase();
    onTestFinished(() => database.drop());
    const port = await freePort();
    const { client } = speakTo({ ...(await readContractAddresses()).qstash, url: `http://127.0.0.1:${port}` });
    const url = receiver.url('/burst');
    const accepted = new Set<string>();
    const publish = async (count: number) => {
      for (let index = 0; index < count; index++) accepted.add((await client.publish({ url })).messageId);
    };
    let server = await runQstash(port, database.url);
    for (let round = 0; round < 3; round++) {
      // Whoever is cut off does not know whether it was taken, and so does not count it.
      const publishing = Promise.allSettled(Array.from({ length: 10 }, () => publish(20)));
      await expect.poll(() => accepted.size).toBeGreaterThan(40 * (round + 1));
      await kill(server);
      await publishing;
      server = await runQstash(port, database.url);
    }
    const delivered = () => new Set(receiver.received('/burst').map(({ headers }) => headers['upstash-message-id']));
    await expect.poll(() => [...accepted].filter((id) => !delivered().has(id)), { timeout: 15_000 }).toEqual([]);
  });
});

async function runQstash(port: number, databaseUrl: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROGRAM, String(port), databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => kill(child));
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

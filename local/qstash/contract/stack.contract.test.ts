import { expect, onTestFinished, test } from 'vitest';
import { readContractAddresses } from '../../contract-addresses.ts';
import { startReceiver } from './start-receiver.ts';
import { speakTo } from './start-target.ts';

test("the stack's QStash, or the real one in its place, delivers with the keys the functions verify by", async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const qstash = speakTo((await readContractAddresses()).qstash);
  await qstash.client.publishJSON({ url: receiver.url('/jobs'), body: { a: 1 } });
  await expect.poll(() => receiver.received('/jobs'), { timeout: 15_000 }).toHaveLength(1);
  await expect(qstash.verify(receiver.received('/jobs')[0])).resolves.toBe(true);
});

import { expect, test } from 'vitest';
import { AlreadyRunningError, acquireLauncherLock } from './launcher-lock.ts';

test('a data folder has one launcher, and the second learns of the first', async () => {
  const dataDir = `/nowhere/${crypto.randomUUID()}`;
  const lock = await acquireLauncherLock(dataDir);
  lock.setState('running');
  const refused = await acquireLauncherLock(dataDir).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AlreadyRunningError);
  expect((refused as AlreadyRunningError).holder).toEqual({ pid: process.pid, state: 'running' });
  await lock.release();
  await (await acquireLauncherLock(dataDir)).release();
});

test('two data folders do not stand in each other’s way', async () => {
  const locks = await Promise.all([1, 2].map((n) => acquireLauncherLock(`/nowhere/${crypto.randomUUID()}/${n}`)));
  await Promise.all(locks.map((lock) => lock.release()));
});

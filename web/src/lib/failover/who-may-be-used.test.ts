import { expect, test } from 'vitest';
import { ask, createFakeNetwork, KEYED, stateOf } from './fake-network.ts';

test('an origin of another environment never gets a request, and the reason is said once', async () => {
  const network = createFakeNetwork();
  network.b.environment = 'staging';
  network.failover.start();
  network.failover.verifyOthers();
  await network.clock.pass(200_000);
  network.a.power = 'dead';
  const read = ask(network);
  await network.clock.pass(15_000);
  expect(read.from).toBe('nobody');
  expect(network.b.requests).toEqual([]);
  expect(network.warnings).toEqual(['B is not used. It belongs to staging, and this app to production.']);
  expect(stateOf(network, 'B')?.state).toBe('refused');
});

test('another major version is refused, and used once a deploy has put it right', async () => {
  const network = createFakeNetwork();
  network.a.version = '4.0.0';
  network.failover.start();
  network.failover.verifyOthers();
  await network.clock.pass(1_000);
  expect(stateOf(network, 'A')?.reason).toContain('version 4.0.0');
  const write = ask(network, KEYED);
  await network.clock.pass(100);
  expect(write.from).toBe('b');
  network.a.version = '3.2.0';
  await network.clock.pass(61_000);
  const later = ask(network, KEYED);
  await network.clock.pass(100);
  expect(later.from).toBe('a');
});

test('a socket is opened at the first healthy origin that supports one', async () => {
  const network = createFakeNetwork();
  expect(network.failover.pickSocketOrigin()).toBeNull();
  network.failover.verifyOthers();
  await network.clock.pass(100);
  expect(network.failover.pickSocketOrigin()).toMatchObject({ name: 'B', prefix: 'https://b' });
});

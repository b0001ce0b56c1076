import { expect, test } from 'vitest';
import { ask, createFakeNetwork, KEYED, problem, started, UNKEYED } from './fake-network.ts';

test('a write waits until its origin is known to be the right one', async () => {
  const network = createFakeNetwork();
  network.failover.start();
  const write = ask(network, UNKEYED);
  await network.clock.pass(19);
  expect(network.a.requests).toEqual([]);
  await network.clock.pass(100);
  expect(write).toMatchObject({ from: 'a', ms: 40 });
});

test('a write never reaches a backend of another environment', async () => {
  const network = createFakeNetwork();
  network.a.environment = 'staging';
  network.b.environment = 'staging';
  network.failover.start();
  const write = ask(network, KEYED);
  await network.clock.pass(100);
  expect(write.from).toBe('nobody');
  expect([...network.a.requests, ...network.b.requests]).toEqual([]);
});

test('an answer to a read is no proof of whose backend it is', async () => {
  const network = createFakeNetwork();
  Object.assign(network.a, { environment: 'staging', delayMs: 1_700, checkDelayMs: 1_900 });
  network.b.power = 'dead';
  network.failover.start();
  const read = ask(network);
  await network.clock.pass(1_700);
  expect(read.from).toBe('a');
  const write = ask(network, KEYED);
  await network.clock.pass(10_000);
  expect(write.from).toBe('nobody');
  expect(network.a.requests).toEqual(['GET /api/v1/things']);
});

test('with a key it goes to the next origin, at once or after 8 s', async () => {
  const network = await started();
  network.a.power = 'dead';
  const first = ask(network, KEYED);
  await network.clock.pass(40);
  expect(first).toMatchObject({ from: 'b', ms: 20 });

  const other = await started();
  other.a.power = 'hung';
  const second = ask(other, KEYED);
  await other.clock.pass(9_000);
  expect(second).toMatchObject({ from: 'b', ms: 8_020 });
});

test.each(['dead', 'hung'] as const)('without a key it is sent once, also to a %s host', async (power) => {
  const network = await started();
  network.a.power = power;
  const write = ask(network, UNKEYED);
  await network.clock.pass(9_000);
  expect(write.from).toBe('nobody');
  expect([...network.a.requests, ...network.b.requests]).toHaveLength(1);
});

test('without a key an origin that is unavailable is believed', async () => {
  const network = await started();
  network.a.answer = () => problem(503, 'unavailable');
  const write = ask(network, UNKEYED);
  await network.clock.pass(100);
  expect(write.status).toBe(503);
  expect(network.b.requests).toEqual([]);
});

test('a write that hangs has its origin checked, so that reads go past it', async () => {
  const network = await started();
  network.a.power = 'hung';
  ask(network, KEYED);
  await network.clock.pass(4_000);
  const read = ask(network);
  await network.clock.pass(20);
  expect(read).toMatchObject({ from: 'b', ms: 20 });
});

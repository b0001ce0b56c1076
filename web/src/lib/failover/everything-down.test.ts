import { expect, test } from 'vitest';
import { ask, createFakeNetwork, KEYED, type Network, started, stateOf } from './fake-network.ts';

async function allDown(options?: Parameters<typeof createFakeNetwork>[0]): Promise<Network> {
  const network = await started(options);
  network.a.power = 'dead';
  network.b.power = 'dead';
  ask(network);
  await network.clock.pass(10);
  expect(network.failover.view().isReachable).toBe(false);
  return network;
}

test('requests fail at once without being sent', async () => {
  const network = await allDown();
  const sent = network.a.requests.length + network.b.requests.length;
  const read = ask(network);
  const write = ask(network, KEYED);
  await network.clock.pass(1);
  expect([read.from, write.from]).toEqual(['nobody', 'nobody']);
  expect(network.a.requests.length + network.b.requests.length).toBe(sent);
});

test('hung origins are waited for once, then requests fail at once', async () => {
  const network = await started();
  network.a.power = 'hung';
  network.b.power = 'hung';
  ask(network);
  await network.clock.pass(40_000);
  const read = ask(network);
  await network.clock.pass(2_100);
  expect(read.from).toBe('nobody');
});

test('a request has everything checked once more, so trying again is never in vain', async () => {
  const network = await allDown();
  await network.clock.pass(120_000);
  network.b.power = 'up';
  const read = ask(network);
  await network.clock.pass(100);
  expect(read.from).toBe('b');
});

test('waits grow from 1 s to 60 s', async () => {
  const network = await allDown();
  const waits: number[] = [];
  for (let round = 0; round < 9; round++) {
    const wait = (network.failover.view().nextCheckAt ?? 0) - network.clock.now();
    waits.push(Math.round(wait / 1000));
    await network.clock.pass(wait + 1);
  }
  expect(waits).toEqual([1, 1, 2, 4, 8, 16, 32, 60, 60]);
});

test('trying by hand begins the waits anew', async () => {
  const network = await allDown();
  await network.clock.pass(300_000);
  void network.failover.checkNow();
  await network.clock.pass(1);
  expect(network.failover.view().nextCheckAt).toBeLessThanOrEqual(network.clock.now() + 1_000);
});

test('waits are random, so that not everybody comes at once', async () => {
  const network = await allDown({ random: () => 0.25 });
  await network.clock.pass(200_000);
  const wait = (network.failover.view().nextCheckAt ?? 0) - network.clock.now();
  expect(wait).toBeLessThanOrEqual(15_000);
  expect(network.a.checks).toBeGreaterThan(8);
});

test('while something waits to be sent they stay below 3 s, for ten minutes', async () => {
  const network = await allDown({ isAwaited: () => true });
  await network.clock.pass(300_000);
  const checks = network.a.checks;
  await network.clock.pass(30_000);
  expect(network.a.checks - checks).toBeGreaterThanOrEqual(9);
  await network.clock.pass(600_000);
  const later = network.a.checks;
  await network.clock.pass(60_000);
  expect(network.a.checks - later).toBeLessThanOrEqual(2);
});

test('an origin that says when to come again is left alone until then', async () => {
  const network = await allDown();
  const busy = () => new Response('', { status: 503, headers: { 'Retry-After': '120' } });
  Object.assign(network.a, { power: 'up', live: busy });
  Object.assign(network.b, { power: 'up', live: busy });
  await network.clock.pass(10_000);
  const checks = network.a.checks;
  ask(network);
  expect(network.failover.view().nextCheckAt).toBeGreaterThan(network.clock.now() + 100_000);
  await network.clock.pass(100_000);
  expect(network.a.checks).toBe(checks);
  await network.clock.pass(25_000);
  expect(network.a.checks).toBe(checks + 1);
  void network.failover.checkNow();
  await network.clock.pass(10);
  expect(network.a.checks).toBe(checks + 2);
});

test('one that says when to come again is left alone while the others are looked for', async () => {
  const network = await allDown();
  const live = () => new Response('', { status: 503, headers: { 'Retry-After': '120' } });
  Object.assign(network.a, { power: 'up', live });
  await network.clock.pass(5_000);
  const checks = [network.a.checks, network.b.checks];
  await network.clock.pass(90_000);
  expect(network.a.checks).toBe(checks[0]);
  expect(network.b.checks).toBeGreaterThan((checks[1] ?? 0) + 2);
});

test('a check that goes well ends it, and the first to answer has the traffic', async () => {
  const network = await allDown();
  network.b.power = 'up';
  void network.failover.checkNow();
  await network.clock.pass(30);
  expect(network.failover.view()).toMatchObject({ isReachable: true, current: 'B' });
  const write = ask(network, KEYED);
  await network.clock.pass(30);
  expect(write.from).toBe('b');
});

test('a sleeping backend gets 20 s to start, once', async () => {
  const network = createFakeNetwork();
  network.a.power = 'dead';
  network.b.power = 'hung';
  network.failover.start();
  network.failover.verifyOthers();
  await network.clock.pass(2_100);
  expect(stateOf(network, 'B')).toMatchObject({ state: 'down', isWaking: true });
  network.b.power = 'up';
  await network.clock.pass(200);
  expect(stateOf(network, 'B')).toMatchObject({ state: 'healthy', isWaking: false });
});

test('a read that a waking backend answers shows that it is awake', async () => {
  const network = await started();
  network.b.power = 'dead';
  Object.assign(network.a, { power: 'hung', checkDelayMs: 60_000 });
  ask(network);
  await network.clock.pass(5_000);
  expect(stateOf(network, 'A')).toMatchObject({ state: 'down', isWaking: true });
  network.a.power = 'up';
  const read = ask(network);
  await network.clock.pass(200);
  expect(read.from).toBe('a');
  expect(stateOf(network, 'A')).toMatchObject({ state: 'healthy', isWaking: false });
});

test('nothing is checked while the page is hidden, and everything when it is shown again', async () => {
  const network = await started();
  network.failover.setVisible(false);
  const checks = network.a.checks;
  await network.clock.pass(300_000);
  expect(network.a.checks).toBe(checks);
  network.failover.setVisible(true);
  await network.clock.pass(10);
  expect(network.a.checks).toBe(checks + 1);
});

test('a hidden page that finds everything down leaves it at that until it is shown', async () => {
  const network = await started();
  network.failover.setVisible(false);
  Object.assign(network.a, { power: 'dead' });
  Object.assign(network.b, { power: 'dead' });
  ask(network);
  await network.clock.pass(1_000);
  const checks = network.a.checks;
  await network.clock.pass(300_000);
  expect(network.a.checks).toBe(checks);
});

test('origins that are well are checked every 30 s', async () => {
  const network = await started();
  const checks = network.b.checks;
  await network.clock.pass(300_000);
  expect(network.b.checks - checks).toBe(10);
});

test('somebody else who got no answer has everything checked, and waits longer each time', async () => {
  const network = await started();
  const waits: number[] = [];
  for (let miss = 0; miss < 4; miss++) {
    network.failover.missed();
    expect(network.failover.view().isReachable).toBe(false);
    const missedAt = network.clock.now();
    while (!network.failover.view().isReachable) await network.clock.pass(20);
    waits.push(Math.round((network.clock.now() - missedAt) / 1000));
  }
  expect(waits).toEqual([0, 2, 4, 8]);
});

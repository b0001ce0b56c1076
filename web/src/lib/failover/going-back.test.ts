import { expect, test } from 'vitest';
import { ask, started, stateOf } from './fake-network.ts';

test('an origin gets its traffic back after two good checks half a minute apart', async () => {
  const network = await started();
  network.a.power = 'dead';
  ask(network);
  await network.clock.pass(1_000);
  network.a.power = 'up';
  await network.clock.pass(31_000);
  expect(stateOf(network, 'A')?.state).toBe('healthy');
  const early = ask(network);
  await network.clock.pass(20);
  expect(early.from).toBe('b');
  await network.clock.pass(31_000);
  const late = ask(network);
  await network.clock.pass(20);
  expect(late.from).toBe('a');
});

test('checking by hand over and over does not bring it back sooner', async () => {
  const network = await started();
  network.a.power = 'dead';
  ask(network);
  await network.clock.pass(1_000);
  network.a.power = 'up';
  for (let press = 0; press < 10; press++) {
    void network.failover.checkNow();
    await network.clock.pass(1_000);
  }
  const read = ask(network);
  await network.clock.pass(20);
  expect(read.from).toBe('b');
});

test('one that fails soon after coming back has to prove itself twice as long', async () => {
  const network = await started();
  const needed: (number | undefined)[] = [];
  for (let round = 0; round < 4; round++) {
    network.a.power = 'dead';
    ask(network);
    await network.clock.pass(1_000);
    needed.push(stateOf(network, 'A')?.neededChecks);
    network.a.power = 'up';
    while (stateOf(network, 'A')?.probation) await network.clock.pass(5_000);
  }
  expect(needed).toEqual([2, 4, 8, 8]);
});

test('an origin that dies and comes back every 5 s moves the traffic at most three times a minute', async () => {
  const network = await started();
  for (let second = 0; second < 60; second++) {
    if (second % 5 === 0) network.a.power = network.a.power === 'up' ? 'dead' : 'up';
    for (let read = 0; read < 4; read++) {
      const answer = ask(network);
      await network.clock.pass(250);
      expect(answer.status).toBe(200);
    }
  }
  expect(network.failover.view().switches.length).toBeLessThanOrEqual(3);
});

test('a single failed request does not move the traffic when the check that follows is good', async () => {
  const network = await started();
  let failures = 1;
  network.a.answer = () => {
    if (failures-- > 0) throw new TypeError('Failed to fetch');
    return Response.json({ from: 'a' });
  };
  const first = ask(network);
  await network.clock.pass(100);
  const second = ask(network);
  await network.clock.pass(100);
  expect([first.from, second.from]).toEqual(['b', 'a']);
  expect(network.failover.view().switches).toEqual([]);
});

test('one that passes its checks and lets its requests hang steps down after the second', async () => {
  const network = await started();
  Object.assign(network.a, { delayMs: 60_000, checkDelayMs: 20 });
  const waits: number[] = [];
  for (let read = 0; read < 4; read++) {
    const answer = ask(network);
    await network.clock.pass(5_000);
    waits.push(answer.ms);
  }
  expect(waits).toEqual([1_520, 1_520, 20, 20]);
});

test('one that passes its checks and fails its requests steps down after the second', async () => {
  const network = await started();
  network.a.answer = () => new Response('', { status: 500 });
  for (let read = 0; read < 6; read++) {
    expect(ask(network)).toBeTruthy();
    await network.clock.pass(1_000);
  }
  expect(network.a.requests).toHaveLength(2);
  expect(network.failover.view().current).toBe('B');
});

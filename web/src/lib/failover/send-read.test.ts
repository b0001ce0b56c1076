import { expect, test } from 'vitest';
import { ask, createFakeNetwork, problem, started, stateOf } from './fake-network.ts';

test('the page does not wait for a check before it reads from its own host', async () => {
  const network = createFakeNetwork();
  network.a.delayMs = 100;
  network.failover.start();
  const read = ask(network);
  await network.clock.pass(100);
  expect(read).toMatchObject({ from: 'a', ms: 100 });
});

test('another origin is not asked before it was checked', async () => {
  const network = createFakeNetwork();
  network.a.power = 'dead';
  const read = ask(network);
  await network.clock.pass(19);
  expect(network.b).toMatchObject({ checks: 1, requests: [] });
  await network.clock.pass(21);
  expect(read).toMatchObject({ from: 'b', ms: 40 });
});

test('when the host is dead the other one answers at once, and all that follow', async () => {
  const network = await started();
  network.a.power = 'dead';
  const first = ask(network);
  await network.clock.pass(20);
  expect(first).toMatchObject({ from: 'b', ms: 20 });
  ask(network);
  await network.clock.pass(1_000);
  expect(network.a.requests).toHaveLength(1);
  expect(stateOf(network, 'A')?.state).toBe('down');
});

test('when the host hangs the other one answers after 1.5 s, and later requests at once', async () => {
  const network = await started();
  network.a.power = 'hung';
  const first = ask(network);
  await network.clock.pass(1_600);
  expect(first).toMatchObject({ from: 'b', ms: 1_520 });
  const second = ask(network);
  await network.clock.pass(20);
  expect(second).toMatchObject({ from: 'b', ms: 20 });
  expect(network.a.requests).toHaveLength(1);
  await network.clock.pass(2_000);
  expect(stateOf(network, 'A')).toMatchObject({ state: 'down', isWaking: true });
});

test('a host that hangs from the start is passed by within 3 s', async () => {
  const network = createFakeNetwork();
  network.a.power = 'hung';
  network.failover.start();
  const read = ask(network);
  await network.clock.pass(3_000);
  expect(read.from).toBe('b');
  expect(read.ms).toBeLessThan(1_700);
});

test('the slower one of two is called off', async () => {
  const network = await started();
  network.a.power = 'hung';
  ask(network);
  await network.clock.pass(1_521);
  expect(network.a.aborted).toBe(1);
});

test('on slow signal the answer still comes, and nobody is taken for dead', async () => {
  const network = await started();
  network.a.delayMs = 4_000;
  network.b.delayMs = 4_000;
  for (let round = 0; round < 5; round++) {
    const read = ask(network);
    await network.clock.pass(4_000);
    expect(read).toMatchObject({ from: 'a', ms: 4_000 });
    await network.clock.pass(20_000);
    expect(network.failover.view().isReachable).toBe(true);
  }
  expect(network.failover.view().switches).toEqual([]);
});

test('an answer says more than a check that takes too long', async () => {
  const network = await started();
  network.b.power = 'dead';
  Object.assign(network.a, { delayMs: 1_700, checkDelayMs: 60_000 });
  const read = ask(network);
  await network.clock.pass(10_000);
  expect(read).toMatchObject({ from: 'a', ms: 1_700 });
  expect(stateOf(network, 'A')?.state).toBe('healthy');
});

test('nothing is waited for longer than 15 s', async () => {
  const network = await started();
  network.a.power = 'hung';
  network.b.power = 'hung';
  const read = ask(network);
  await network.clock.pass(15_000);
  expect(read).toMatchObject({ from: 'nobody', ms: 15_000 });
});

test.each([
  ['a crash page', () => new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } })],
  ["a hotel's sign-in page", () => new Response('<h1>Hi</h1>', { headers: { 'Content-Type': 'text/html' } })],
  ['a platform that has no function there', () => Response.json({ msg: 'not found' }, { status: 404 })],
  ['an API that is not set up', () => problem(503, 'not_configured')],
  [
    'problem JSON that breaks off',
    () => new Response('{"co', { status: 503, headers: { 'Content-Type': 'application/problem+json' } }),
  ],
])('%s is not an answer', async (_, answer) => {
  const network = await started();
  network.a.answer = answer;
  const read = ask(network);
  await network.clock.pass(40);
  expect(read).toMatchObject({ from: 'b', status: 200 });
  expect(stateOf(network, 'A')?.strikes).toBe(1);
});

test.each([400, 401, 404, 409, 412, 429, 500, 501])('a problem with status %i is an answer', async (status) => {
  const network = await started();
  network.a.answer = () => problem(status, 'whatever');
  const read = ask(network);
  await network.clock.pass(40);
  expect(read.status).toBe(status);
  expect(network.b.requests).toEqual([]);
  expect(stateOf(network, 'A')?.state).toBe('healthy');
});

test('when one says that it is unavailable the other is asked once, and then believed', async () => {
  const network = await started();
  network.a.answer = () => problem(503, 'unavailable');
  const helped = ask(network);
  await network.clock.pass(40);
  expect(helped).toMatchObject({ from: 'b', status: 200 });
  network.b.answer = () => problem(503, 'unavailable');
  const refused = ask(network);
  await network.clock.pass(40);
  expect(refused.status).toBe(503);
  expect([network.a.requests.length, network.b.requests.length]).toEqual([2, 2]);
  expect(network.failover.view().isReachable).toBe(true);
});

test('a caller who gives up hears why, and nobody is blamed', async () => {
  const network = await started();
  const controller = new AbortController();
  const read = ask(network, { signal: controller.signal });
  controller.abort(new Error('left the page'));
  await network.clock.pass(100);
  expect(read.from).toBe('Error: left the page');
  expect(stateOf(network, 'A')).toMatchObject({ state: 'healthy', strikes: 0 });
});

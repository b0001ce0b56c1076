import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { CONVERSATION, createFakePam, type FakePam } from './fake-pam.ts';
import { createPamConnection } from './pam-connection.ts';
import type { TurnEnd } from './pam-turn.ts';

const question = () => ({ id: randomUUID(), conversationId: CONVERSATION, text: 'How far to Ceduna?' });

function setUp() {
  const pam = createFakePam();
  const connection = createPamConnection(pam.deps);
  const ask = () => {
    const outcome: { end: TurnEnd['kind'] | null; code?: string } = { end: null };
    void connection
      .send(question())
      .then((end) => Object.assign(outcome, { end: end.kind }, end.kind === 'refused' ? { code: end.code } : {}));
    return outcome;
  };
  return { pam, connection, ask };
}

/** Says the alphabet, a letter every 100 ms, and then that this was all. */
function spell(pam: FakePam, letters = 'abcdefghijklmnopqrstuvwxyz'): void {
  pam.onChat((messageId) => {
    for (const [index, text] of [...letters].entries())
      pam.clock.after(index * 100, () => pam.say({ type: 'chat_delta', payload: { messageId, text } }));
    pam.clock.after(letters.length * 100, () =>
      pam.say({ type: 'chat_complete', payload: { messageId, text: letters, state: 'complete', engine: 'model' } }),
    );
  });
}

test('a message goes over a WebSocket and is over with its one final event', async () => {
  const { pam, ask } = setUp();
  spell(pam);
  const outcome = ask();
  await pam.clock.pass(5_000);
  expect(outcome.end).toBe('answered');
  expect(pam.words()).toBe('abcdefghijklmnopqrstuvwxyz');
  expect(pam.states).toEqual(['connecting', 'open socket', 'idle']);
  expect(pam.requests).toEqual([]);
});

test('a socket that is cut again and again leaves out no word, says none twice, and asks once', async () => {
  const { pam, ask } = setUp();
  spell(pam);
  const outcome = ask();
  for (let cuts = 0; cuts < 8; cuts++) {
    await pam.clock.pass(330);
    pam.cut();
  }
  await pam.clock.pass(30_000);
  expect(outcome.end).toBe('answered');
  expect(pam.words()).toBe('abcdefghijklmnopqrstuvwxyz');
  expect(pam.stored.filter(({ type }) => type === 'chat_start')).toHaveLength(1);
  expect(pam.said.filter(({ type }) => type === 'chat')).toHaveLength(1);
});

test('where WebSockets are blocked the answer comes over SSE, and the next one is not kept waiting', async () => {
  const { pam, ask } = setUp();
  pam.net.sockets = 'blocked';
  spell(pam, 'abc');
  const outcome = ask();
  await pam.clock.pass(1_000);
  expect(outcome.end).toBe('answered');
  expect(pam.words()).toBe('abc');
  const before = pam.states.length;
  ask();
  await pam.clock.pass(50);
  expect(pam.states.slice(before)).toEqual(['connecting', 'open stream']);
});

test('a WebSocket that opens and hears nothing is given up for SSE', async () => {
  const { pam, ask } = setUp();
  pam.net.sockets = 'hung';
  spell(pam, 'abc');
  const outcome = ask();
  await pam.clock.pass(15_000);
  expect(outcome.end).toBe('answered');
  expect(pam.words()).toBe('abc');
});

test('a stream that is cut is resumed behind what was heard', async () => {
  const { pam, ask } = setUp();
  pam.net.hasSockets = false;
  spell(pam);
  const outcome = ask();
  await pam.clock.pass(450);
  pam.cut();
  await pam.clock.pass(10_000);
  expect(outcome.end).toBe('answered');
  expect(pam.words()).toBe('abcdefghijklmnopqrstuvwxyz');
  expect(pam.requests.map(({ kind }) => kind)).toEqual(['chat', 'resume']);
});

test.each([
  ['without signal', (pam: FakePam) => Object.assign(pam.net, { isOnline: false })],
  ['when nobody answers', (pam: FakePam) => Object.assign(pam.net, { sockets: 'blocked', streams: 'down' })],
  [
    'when not even a ticket is to be had',
    (pam: FakePam) => Object.assign(pam.net, { tickets: 'down', streams: 'down' }),
  ],
])('%s a message is given back, for the device to answer', async (_, breakIt) => {
  const { pam, ask } = setUp();
  breakIt(pam);
  const outcome = ask();
  await pam.clock.pass(10_000);
  expect(outcome.end).toBe('unreachable');
});

test('an answer under way is never given up: it is asked after until there is signal again', async () => {
  const { pam, connection, ask } = setUp();
  spell(pam);
  const outcome = ask();
  await pam.clock.pass(500);
  Object.assign(pam.net, { isOnline: false });
  pam.cut();
  await pam.clock.pass(5 * 60_000);
  expect(outcome.end).toBe(null);
  expect(pam.states.at(-1)).toBe('lost');
  Object.assign(pam.net, { isOnline: true });
  connection.wake();
  await pam.clock.pass(100);
  expect(outcome.end).toBe('answered');
  expect(pam.words()).toBe('abcdefghijklmnopqrstuvwxyz');
});

test('a server that is draining finishes the answer, and gets no new message', async () => {
  const { pam, ask } = setUp();
  spell(pam, 'abc');
  const first = ask();
  await pam.clock.pass(150);
  pam.say({ type: 'server_draining', payload: { retryMs: 1_000 } }, false);
  await pam.clock.pass(1_000);
  expect(first.end).toBe('answered');
  ask();
  await pam.clock.pass(1_000);
  expect(pam.said.filter(({ type }) => type === 'init')).toHaveLength(2);
});

test('a message that a draining server sends back is asked of the next one', async () => {
  const { pam, ask } = setUp();
  pam.net.sockets = 'good';
  const takes = pam.deps.openSocket;
  let sentBack = 0;
  Object.assign(pam.deps, {
    openSocket: (...given: Parameters<typeof takes>) => {
      const socket = takes(...given);
      const send = (text: string) => {
        if (JSON.parse(text).type !== 'chat' || sentBack > 0) return socket.send(text);
        sentBack += 1;
        pam.say({ type: 'server_draining', payload: { retryMs: 1_000 } }, false);
        const error = {
          messageId: null,
          code: 'unavailable',
          detail: 'Draining',
          isRetryable: true,
          text: '',
        } as const;
        pam.say({ type: 'error', payload: error }, false);
      };
      return { ...socket, send };
    },
  });
  spell(pam, 'abc');
  const outcome = ask();
  await pam.clock.pass(3_000);
  expect([sentBack, outcome.end, pam.words()]).toEqual([1, 'answered', 'abc']);
});

test('a token that is refused is renewed once; then SSE is asked', async () => {
  const { pam, ask } = setUp();
  spell(pam, 'abc');
  pam.net.token = 'expired';
  const { openSocket } = pam.deps;
  Object.assign(pam.deps, {
    openSocket: (...given: Parameters<typeof openSocket>) => {
      const socket = openSocket(...given);
      return { ...socket, send: () => given[1].onClose(4001) };
    },
  });
  const outcome = ask();
  await pam.clock.pass(10_000);
  expect(pam.tokens).toEqual([false, true]);
  expect([outcome.end, pam.words()]).toEqual(['answered', 'abc']);
});

test('a new token is handed over without a new socket', async () => {
  const { pam, connection } = setUp();
  connection.warm();
  await pam.clock.pass(1_000);
  pam.net.token = 'two';
  await pam.clock.pass(26_000);
  expect(pam.said.at(-1)).toMatchObject({ type: 'context_update', payload: { accessToken: 'two' } });
  expect(pam.said.filter(({ type }) => type === 'init')).toHaveLength(1);
});

test.each([
  [4008, 'rate_limited'],
  [4009, 'payload_too_large'],
])('a socket closed with %d refuses the message, and no other way is tried', async (code, expected) => {
  const { pam, ask } = setUp();
  const outcome = ask();
  pam.onChat(() => undefined);
  const { openSocket } = pam.deps;
  Object.assign(pam.deps, {
    openSocket: (...given: Parameters<typeof openSocket>) => {
      const socket = openSocket(...given);
      const send = (text: string) => (text.includes('"chat"') ? given[1].onClose(code) : socket.send(text));
      return { ...socket, send };
    },
  });
  await pam.clock.pass(10_000);
  expect(outcome).toEqual({ end: 'refused', code: expected });
  expect(pam.requests).toEqual([]);
});

test('stopping goes over the socket, and past it where there is none', async () => {
  const { pam, connection, ask } = setUp();
  spell(pam);
  ask();
  await pam.clock.pass(300);
  connection.stop('some-answer');
  expect(pam.said.at(-1)).toMatchObject({ type: 'cancel', payload: { messageId: 'some-answer' } });
  pam.cut();
  connection.stop('some-answer');
  expect(pam.said.at(-1)?.type).toBe('cancel over HTTP');
});

test('a socket that nobody uses is closed', async () => {
  const { pam, connection } = setUp();
  connection.warm();
  await pam.clock.pass(100_000);
  expect(pam.said.filter(({ type }) => type === 'ping')).toHaveLength(3);
  const before = pam.said.length;
  await pam.clock.pass(100_000);
  expect(pam.said).toHaveLength(before);
});

test('a socket that is dead without saying so is noticed, and the answer goes on over SSE', async () => {
  const { pam, ask } = setUp();
  let answerId = '';
  pam.onChat((id) => {
    answerId = id;
  });
  const outcome = ask();
  await pam.clock.pass(1_000);
  pam.net.sockets = 'deaf';
  await pam.clock.pass(60_000);
  expect(pam.states.at(-1)).toBe('open stream');
  pam.say({ type: 'chat_complete', payload: { messageId: answerId, text: '', state: 'complete', engine: 'model' } });
  await pam.clock.pass(100);
  expect(outcome.end).toBe('answered');
});

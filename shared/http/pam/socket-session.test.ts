import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAM_CLOSE_CODES } from '../../contracts/pam-protocol.ts';
import { createSocketSession, HEARTBEAT_MS } from './socket-session.ts';
import type { SocketTalk } from './socket-talk.ts';

const CONVERSATION = '00000000-0000-4000-8000-00000000000a';
const frame = (type: string, payload: object = {}) => JSON.stringify({ v: 1, type, id: crypto.randomUUID(), payload });
const INIT = frame('init', { accessToken: 'a.b.c' });

function open(livesMs = 600_000) {
  const sent: { type: string; payload: Record<string, unknown> }[] = [];
  const closed: number[] = [];
  const running = Promise.withResolvers<void>();
  const talk = {
    begin: vi.fn(async () => {}),
    heed: vi.fn(async () => {}),
    leave: vi.fn(),
    stop: vi.fn(() => running.resolve()),
    ended: () => running.promise,
    renew: async () => talk,
  };
  const beat = vi.fn();
  const session = createSocketSession({
    conversationId: CONVERSATION,
    socket: { send: (text) => sent.push(JSON.parse(text)), close: (code) => closed.push(code) },
    signIn: async () => talk as unknown as SocketTalk, // all that a session asks of one
    endsAtMs: Date.now() + livesMs,
    beat,
    report: (cause) => {
      throw cause;
    },
  });
  return { session, sent, closed, talk, beat, running };
}

const typesOf = (sent: { type: string }[]) => sent.map(({ type }) => type);
const elapse = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms));

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('a socket', () => {
  it('on which nobody signs in is closed after 10 s', async () => {
    const { closed } = open();
    await elapse(9_900);
    expect(closed).toEqual([]);
    await elapse(200);
    expect(closed).toEqual([PAM_CLOSE_CODES.auth]);
  });

  it('on which nothing is heard for 75 s is closed, and what was begun on it left alone', async () => {
    const { session, closed, talk } = open();
    session.take(INIT);
    await elapse(60_000);
    session.take(frame('ping'));
    await elapse(70_000);
    expect(closed).toEqual([]);
    await elapse(6_000);
    expect(closed).toEqual([1001]);
    expect(talk.leave).toHaveBeenCalledOnce();
  });

  it('says every 30 s that it is there, and is counted', async () => {
    const { session, sent, beat } = open();
    session.take(INIT);
    await elapse(2 * HEARTBEAT_MS + 100);
    expect(typesOf(sent)).toEqual(['pong', 'pong']);
    expect(beat).toHaveBeenCalledTimes(2);
  });

  it('lets nobody but who signed in be heard', async () => {
    const { session, closed, talk, sent } = open();
    session.take(frame('resume', { lastSeq: 0 }));
    await elapse(0);
    expect(typesOf(sent)).toEqual(['error']);
    expect(closed).toEqual([PAM_CLOSE_CODES.auth]);
    expect(talk.heed).not.toHaveBeenCalled();
  });

  it('heeds what is said in order', async () => {
    const { session, talk } = open();
    const heard: string[] = [];
    talk.heed.mockImplementation((async (message: { type: string }) => {
      await new Promise((resolve) => setTimeout(resolve, message.type === 'init' ? 500 : 10));
      heard.push(message.type);
    }) as never);
    session.take(INIT);
    session.take(frame('resume', { lastSeq: 3 }));
    session.take(frame('cancel', { messageId: CONVERSATION }));
    await elapse(1_000);
    expect(heard).toEqual(['init', 'resume', 'cancel']);
  });
});

describe('a socket whose process is about to end', () => {
  it('says so 30 s before, takes no new message, and is closed when what runs has ended', async () => {
    const { session, sent, closed, talk, running } = open(100_000);
    session.take(INIT);
    await elapse(60_000);
    session.take(frame('ping'));
    await elapse(10_100);
    expect(typesOf(sent)).toContain('server_draining');
    const heeded = talk.heed.mock.calls.length;
    session.take(frame('chat', { id: CONVERSATION, conversationId: CONVERSATION, text: 'hi' }));
    await elapse(0);
    expect(sent.at(-1)).toMatchObject({ type: 'error', payload: { code: 'unavailable', isRetryable: true } });
    expect(talk.heed).toHaveBeenCalledTimes(heeded);
    expect(closed).toEqual([]);
    running.resolve();
    await elapse(0);
    expect(closed).toEqual([PAM_CLOSE_CODES.draining]);
  });

  it('breaks off what does not end in time, before the process does', async () => {
    const { session, closed, talk } = open(100_000);
    session.take(INIT);
    await elapse(50_000);
    session.take(frame('ping'));
    await elapse(45_500);
    expect(talk.stop).not.toHaveBeenCalled();
    await elapse(1_000);
    expect(talk.stop).toHaveBeenCalledWith('draining');
    expect(closed).toEqual([PAM_CLOSE_CODES.draining]);
  });
});

import {
  PAM_CLOSE_CODES,
  type PamClientMessage,
  type PamEventType,
  type PamPayload,
} from '../../contracts/pam-protocol.ts';
import { AppError, ERROR_TABLE } from '../../errors.ts';
import { isTooLong, readFrame } from './read-frame.ts';
import type { SocketTalk } from './socket-talk.ts';
import { createTimers } from './socket-timers.ts';

/** What a socket can be told. The browser's and Deno's both are one. */
export type PamSocket = { send: (text: string) => void; close: (code: number, reason: string) => void };

type SessionOptions = {
  conversationId: string;
  socket: PamSocket;
  /** Finds out who speaks. Throws `unauthenticated`, and `forbidden` when it is not whom the ticket was made for. */
  signIn: (accessToken: string) => Promise<SocketTalk>;
  /** When the host ends this process, by the clock of `Date.now`. */
  endsAtMs: number;
  /** Done now and then while the socket is open, so that it is counted. */
  beat: () => void;
  report: (cause: unknown) => void;
};

export const HEARTBEAT_MS = 30_000;
const INIT_MS = 10_000;
const IDLE_MS = 75_000;
/** Draining begins so long before the end, and what still runs is broken off so long before it. */
const DRAIN_MS = 30_000;
const BREAK_OFF_MS = 4_000;
const MOST_FRAMES = 60;
const FRAMES_MS = 10_000;
const FLOOD_MS = 500;

/** One WebSocket of PAM, from its first message to its close, free of any runtime. `take` gets each frame, in order. */
export function createSocketSession(options: SessionOptions) {
  const { socket, conversationId } = options;
  const timers = createTimers();
  const over = Promise.withResolvers<void>();
  let talk: SocketTalk | undefined;
  let isOver = false;
  let isDraining = false;
  let frames = 0;
  let work = Promise.resolve();

  const closeIdle = () => close(1001, 'Nothing was heard.');
  let awake = timers.later(IDLE_MS, closeIdle);
  const signedIn = timers.later(INIT_MS, () => close(PAM_CLOSE_CODES.auth, 'Sign in first.'));
  timers.later(options.endsAtMs - DRAIN_MS - Date.now(), () => void drain());
  timers.every(FRAMES_MS, () => {
    frames = 0;
  });
  timers.every(HEARTBEAT_MS, () => {
    options.beat();
    tell('pong', {});
  });

  /** Of this connection alone: it has no number and is not kept. A reply carries the id of what it replies to. */
  function tell<Type extends PamEventType>(type: Type, payload: PamPayload<Type>, id: string = crypto.randomUUID()) {
    if (isOver) return;
    socket.send(JSON.stringify({ v: 1, type, id, seq: 0, ts: new Date().toISOString(), conversationId, payload }));
  }

  function close(code: number, reason: string): void {
    if (isOver) return;
    socket.close(code, reason);
    end();
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    timers.end();
    talk?.leave();
    over.resolve();
  }

  function refuse(error: unknown, id?: string): void {
    if (!(error instanceof AppError)) options.report(error);
    const known = error instanceof AppError ? error : new AppError('internal', 'Something went wrong on our side.');
    const { code, message: detail } = known;
    tell('error', { messageId: null, code, detail, isRetryable: ERROR_TABLE[code].retryable, text: '' }, id);
    const closing = CLOSING[code];
    if (closing) close(closing, detail);
  }

  async function heed(message: PamClientMessage): Promise<void> {
    if (message.type === 'ping') return tell('pong', {}, message.id);
    const { payload } = message;
    if ('accessToken' in payload && payload.accessToken !== undefined) {
      const isFirst = talk === undefined;
      talk = talk ? await talk.renew(payload.accessToken) : await options.signIn(payload.accessToken);
      signedIn();
      if (isFirst) await talk.begin(tell);
    }
    if (!talk) throw new AppError('unauthenticated', 'Sign in first.');
    if (message.type === 'chat' && isDraining)
      throw new AppError('unavailable', 'Say it again on the next connection.');
    await talk.heed(message, tell);
  }

  async function drain(): Promise<void> {
    if (isDraining || isOver) return;
    isDraining = true;
    tell('server_draining', { retryMs: Math.floor(Math.random() * 1_000) });
    timers.later(options.endsAtMs - BREAK_OFF_MS - Date.now(), () => talk?.stop('draining'));
    await work;
    await talk?.ended();
    close(PAM_CLOSE_CODES.draining, 'This connection is being renewed.');
  }

  function take(frame: unknown): void {
    if (isOver) return;
    awake();
    awake = timers.later(IDLE_MS, closeIdle);
    frames += 1;
    // Once what is on its way has come in: of a connection that is closed with more unread the code is never heard.
    if (frames === MOST_FRAMES + 1)
      timers.later(FLOOD_MS, () => close(PAM_CLOSE_CODES.rateLimit, 'Too many messages.'));
    if (frames > MOST_FRAMES) return;
    if (isTooLong(frame)) {
      close(PAM_CLOSE_CODES.tooLarge, 'Send at most 64 KiB.');
      return;
    }
    const read = readFrame(frame);
    if ('problem' in read) {
      refuse(new AppError('invalid_request', read.problem));
      return;
    }
    const { message } = read;
    work = work.then(() => (isOver ? undefined : heed(message))).catch((error) => refuse(error, message.id));
  }

  return {
    take,
    /** The host is about to end this process. */
    drain: () => void drain(),
    /** The other side is gone. */
    end,
    /** Resolves when the socket is closed and what was begun on it has ended. */
    over: over.promise.then(() => work).then(() => talk?.ended()),
  };
}

export type SocketSession = ReturnType<typeof createSocketSession>;

const CLOSING: Partial<Record<AppError['code'], number>> = {
  unauthenticated: PAM_CLOSE_CODES.auth,
  forbidden: PAM_CLOSE_CODES.forbidden,
  rate_limited: PAM_CLOSE_CODES.rateLimit,
};

import type { ConnectionDeps, HeardEvent } from './connection-types.ts';
import { openPamSocket, type PamSocket, type SocketEnd } from './pam-socket.ts';
import type { Leg, PamTurn } from './pam-turn.ts';

/** A network that lets no WebSocket through will not in a minute either. */
const BLOCKED_MS = 5 * 60_000;
/** In this time the server has begun an answer, or it never heard the question. */
const TAKEN_MS = 8_000;
/** So long after the last answer the socket is kept for the next. */
const IDLE_MS = 90_000;

/** The turns' way over WebSockets, of which there is one at a time. */
export function createSocketWay(deps: ConnectionDeps, onEvent: (event: HeardEvent) => void) {
  const { clock } = deps;
  let current: PamSocket | null = null;
  let blockedUntil = 0;
  let refusals = 0;
  let callOffIdle = () => {};

  function usable(): PamSocket {
    if (current && !current.isOver() && !current.isDraining()) return current;
    current?.close();
    const opened: PamSocket = openPamSocket(deps, refusals > 0, {
      onEvent,
      onEnd: (reason) => noteEnd(opened, reason),
    });
    current = opened;
    return opened;
  }

  function noteEnd(socket: PamSocket, reason: SocketEnd): void {
    if (current === socket) current = null;
    if (reason === 'auth') refusals += 1;
    if (reason === 'blocked' || reason === 'forbidden' || refusals > 1) {
      blockedUntil = clock.now() + BLOCKED_MS;
      refusals = 0;
    }
  }

  function rest(): void {
    callOffIdle();
    callOffIdle = clock.after(IDLE_MS, () => current?.close());
  }

  async function run(turn: PamTurn, onOpen: () => void): Promise<Leg> {
    callOffIdle();
    const socket = usable();
    if (!(await socket.opened)) return 'missed';
    refusals = 0;
    onOpen();
    const sentBack = turn.whenSentBack();
    // After a cut the server goes on by itself behind `lastSeq`, which the socket's address tells.
    if (turn.answerId() === null) socket.say({ type: 'chat', payload: turn.input });
    const before = turn.heardCount();
    const callOff = clock.after(TAKEN_MS, () => {
      if (turn.heardCount() > before || turn.answerId() !== null) return;
      // It is open and nobody hears us: SSE is asked instead.
      blockedUntil = clock.now() + BLOCKED_MS;
      socket.close();
    });
    const reason = await Promise.race([socket.closed, turn.whenOver, sentBack]);
    callOff();
    if (turn.end()) rest();
    else if (typeof reason === 'string') refuse(turn, reason);
    if (turn.end()) return 'over';
    return turn.heardCount() > before ? 'cut' : 'missed';
  }

  return {
    isWorthTrying: () => deps.hasSocketOrigin() && clock.now() >= blockedUntil,
    warm(): void {
      if (!deps.hasSocketOrigin() || clock.now() < blockedUntil) return;
      usable();
      rest();
    },
    run,
    resume(): boolean {
      if (!current || current.isOver()) return false;
      current.say({ type: 'resume', payload: { lastSeq: deps.lastSeq() } });
      return true;
    },
    cancel(messageId: string): boolean {
      if (!current || current.isOver()) return false;
      current.say({ type: 'cancel', payload: { messageId } });
      return true;
    },
    close(): void {
      callOffIdle();
      current?.close();
    },
  };
}

/** What another connection would be told too. */
function refuse(turn: PamTurn, reason: SocketEnd): void {
  if (turn.answerId() !== null) return;
  if (reason === 'rateLimit')
    turn.finish({
      kind: 'refused',
      code: 'rate_limited',
      detail: 'That was a lot in a short time. Give PAM a minute.',
    });
  if (reason === 'tooLarge')
    turn.finish({ kind: 'refused', code: 'payload_too_large', detail: 'That is too long for one message. Split it.' });
}

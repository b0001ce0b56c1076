import type { PamChatInput } from '../../../../../shared/contracts/pam.ts';
import type { ConnectionDeps, ConnectionPhase, HeardEvent } from './connection-types.ts';
import { createTurn, type Leg, type PamTurn, type TurnEnd } from './pam-turn.ts';
import { createSocketWay } from './socket-way.ts';
import { createStreamWay } from './stream-way.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** So often in a row nobody takes a message, and then the device answers it. */
const TRIES = 4;

/**
 * The way to PAM of one conversation: a WebSocket where there is one, else SSE. A message that nobody takes is given back; one that
 * was taken is followed to its end, over as many connections as it takes.
 */
export function createPamConnection(deps: ConnectionDeps) {
  let turn: PamTurn | null = null;
  let isClosed = false;
  let wake = () => {};
  const heard = (event: HeardEvent) => {
    // First what is shown, then who waits for it.
    deps.onEvent(event);
    turn?.hear(event);
  };
  const socket = createSocketWay(deps, heard);
  const stream = createStreamWay(deps, heard);
  const tell = (phase: ConnectionPhase, way: 'socket' | 'stream' | null) => deps.onState({ phase, way });

  async function carry(current: PamTurn): Promise<TurnEnd> {
    let misses = 0;
    for (;;) {
      const before = current.heardCount();
      const way = socket.isWorthTrying() ? 'socket' : 'stream';
      const leg = await runLeg(current, way);
      const end = current.end();
      if (end) return end;
      misses = leg === 'missed' || current.heardCount() === before ? misses + 1 : 0;
      const isHopeless = !deps.isOnline() || way === 'stream' || misses >= TRIES;
      if (current.answerId() === null && misses > 0 && isHopeless) return { kind: 'unreachable' };
      if (misses > 1) await pause(misses, current);
    }
  }

  async function runLeg(current: PamTurn, way: 'socket' | 'stream'): Promise<Leg> {
    if (!deps.isOnline()) return 'missed';
    if (current.answerId() === null) tell('connecting', null);
    return (way === 'socket' ? socket : stream).run(current, () => tell('open', way));
  }

  /** Longer each time, and over at once when there is reason to look again. */
  function pause(misses: number, current: PamTurn): Promise<unknown> {
    tell('lost', null);
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** (misses - 2), LONGEST_PAUSE_MS);
    const { promise, resolve } = Promise.withResolvers<void>();
    const callOff = deps.clock.after(longest * (1 - deps.random() / 2), resolve);
    wake = () => {
      callOff();
      resolve();
    };
    return Promise.race([promise, current.whenOver]);
  }

  return {
    /** Opens the way before it is needed. */
    warm(): void {
      if (!isClosed && deps.isOnline()) socket.warm();
    },
    /** Settles when the answer is whole, or nobody will give one. One message at a time. */
    async send(input: PamChatInput): Promise<TurnEnd> {
      if (turn) throw new Error('PAM is still answering.');
      if (isClosed) return { kind: 'given-up' };
      turn = createTurn(input);
      try {
        return await carry(turn);
      } finally {
        turn = null;
        tell('idle', null);
      }
    },
    /** Something is missing between what was seen and what came. */
    resume(): void {
      if (!socket.resume()) stream.resume();
    },
    /** Ends the answer under way; what was said of it is kept. */
    stop(answerId: string): void {
      if (!socket.cancel(answerId)) deps.cancel(answerId);
    },
    /** The answer was found to be whole by other means, or nobody waits for it any more. */
    settle(end: TurnEnd): void {
      turn?.finish(end);
    },
    /** There may be a connection again. */
    wake: () => wake(),
    close(): void {
      isClosed = true;
      turn?.finish({ kind: 'given-up' });
      socket.close();
      stream.close();
    },
  };
}

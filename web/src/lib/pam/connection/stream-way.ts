import { ApiProblem } from '../../api-problem.ts';
import type { ConnectionDeps, HeardEvent, StreamRequest } from './connection-types.ts';
import type { Leg, PamTurn } from './pam-turn.ts';
import { runStream } from './run-stream.ts';

/** What another try, or another connection, may well not be told. */
const PASSING_CODES = new Set(['unavailable', 'internal', 'not_offered', 'not_configured', 'method_not_allowed']);

/** The turns' way over SSE: one request asks and hears the answer; after a cut another one hears the rest. */
export function createStreamWay(deps: ConnectionDeps, onEvent: (event: HeardEvent) => void) {
  let controller: AbortController | null = null;

  async function run(turn: PamTurn, onOpen: () => void): Promise<Leg> {
    const own = new AbortController();
    controller = own;
    const before = turn.heardCount();
    const openStream: ConnectionDeps['openStream'] = async (request, signal) => {
      const body = await deps.openStream(request, signal);
      onOpen();
      return body;
    };
    void turn.whenOver.then(() => own.abort());
    try {
      await runStream({ ...deps, openStream }, requestOf(turn, deps), own.signal, onEvent);
    } catch (error) {
      if (error instanceof ApiProblem && isFinal(error, turn))
        turn.finish({ kind: 'refused', code: error.code, detail: error.message });
    }
    if (turn.end()) return 'over';
    return turn.heardCount() > before ? 'cut' : 'missed';
  }

  return {
    run,
    /** The next leg asks behind what was taken in. */
    resume: () => controller?.abort(),
    close: () => controller?.abort(),
  };
}

/** An answer that is under way is not given up for a limit: it can be heard later. */
function isFinal({ code }: ApiProblem, turn: PamTurn): boolean {
  return !PASSING_CODES.has(code) && !(code === 'rate_limited' && turn.answerId() !== null);
}

function requestOf(turn: PamTurn, { conversationId, lastSeq }: ConnectionDeps): StreamRequest {
  // Sent twice, a message is answered once: so as long as it is not known to have been taken, it is sent.
  if (turn.answerId() === null) return { kind: 'chat', input: turn.input, lastSeq: lastSeq() };
  return { kind: 'resume', conversationId, lastSeq: lastSeq() };
}

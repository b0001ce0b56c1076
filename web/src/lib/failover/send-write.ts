import type { Dispatch } from './dispatch.ts';
import { NoOrigin } from './no-origin.ts';
import type { Origin } from './origin.ts';

const SLOW_MS = 1_500;
const TIMEOUT_MS = 8_000;

/**
 * Sends a write to the best origin that was checked. Another one is asked only when the write carries a key by which the
 * server knows it again, since what became of the first try is unknown. Throws NoOrigin.
 */
export async function sendWrite(
  dispatch: Dispatch,
  isRepeatable: boolean,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  const tried = new Set<Origin>();
  let unavailable: Response | null = null;
  for (;;) {
    const origin = await within(dispatch, dispatch.next(tried, false));
    signal?.throwIfAborted();
    if (!origin) break;
    tried.add(origin);
    const outcome = await attempt(dispatch, origin, signal);
    signal?.throwIfAborted();
    if (outcome.kind === 'answer') return outcome.response;
    if (outcome.kind === 'unavailable') {
      if (unavailable) return outcome.response;
      unavailable = outcome.response;
    }
    if (!isRepeatable) break;
  }
  if (unavailable) return unavailable;
  throw new NoOrigin(tried.size > 0);
}

async function attempt(dispatch: Dispatch, origin: Origin, signal: AbortSignal | null | undefined) {
  const { clock } = dispatch;
  const startedAt = clock.now();
  const running = dispatch.start(origin);
  const callOffs = [clock.after(SLOW_MS, () => dispatch.slow(origin)), clock.after(TIMEOUT_MS, running.abort)];
  const outcome = await running.outcome;
  for (const callOff of callOffs) callOff();
  if (outcome.kind !== 'failed') dispatch.answered(origin, clock.now() - startedAt);
  else if (!signal?.aborted) dispatch.struck(origin);
  return outcome;
}

/** A backend that is waking is waited for as long as an answer would be. */
function within({ clock }: Dispatch, origin: Promise<Origin | null>): Promise<Origin | null> {
  return new Promise((resolve) => {
    const callOff = clock.after(TIMEOUT_MS, () => resolve(null));
    void origin.then((found) => {
      callOff();
      resolve(found);
    });
  });
}

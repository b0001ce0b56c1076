import type { Attempt, Outcome } from './attempt.ts';
import type { Dispatch } from './dispatch.ts';
import { NoOrigin } from './no-origin.ts';
import type { Origin } from './origin.ts';

const HEDGE_MS = 1_500;
const DEADLINE_MS = 15_000;

/**
 * Asks the best origin, and each 1.5 s without an answer the next one as well: the first answer wins. Who is slow is
 * not given up before the deadline, since on one bar of signal everything is slow. Throws NoOrigin.
 */
export function sendRead(dispatch: Dispatch, signal: AbortSignal | null | undefined): Promise<Response> {
  const { clock } = dispatch;
  const tried = new Set<Origin>();
  const running = new Map<Attempt, { isSlow: boolean }>();
  const callOffs: (() => void)[] = [];
  let looking = 0;
  let isOver = false;
  let unavailable: Response | null = null;

  return new Promise((resolve, reject) => {
    function finish(settle: () => void): void {
      if (isOver) return;
      isOver = true;
      for (const callOff of callOffs) callOff();
      for (const attempt of running.keys()) attempt.abort();
      settle();
    }

    function fail(): void {
      const last = unavailable;
      finish(() => (last ? resolve(last) : reject(new NoOrigin(tried.size > 0))));
    }

    async function askNext(): Promise<void> {
      looking += 1;
      const origin = await dispatch.next(tried, true);
      looking -= 1;
      if (isOver) return;
      if (origin) ask(origin);
      else if (running.size === 0 && looking === 0) fail();
    }

    function ask(origin: Origin): void {
      tried.add(origin);
      const startedAt = clock.now();
      const attempt = dispatch.start(origin);
      const mark = { isSlow: false };
      running.set(attempt, mark);
      callOffs.push(
        clock.after(HEDGE_MS, () => {
          if (!running.has(attempt)) return;
          mark.isSlow = true;
          dispatch.slow(origin);
          void askNext();
        }),
      );
      void attempt.outcome.then((outcome) => {
        running.delete(attempt);
        if (!isOver) take(origin, outcome, clock.now() - startedAt);
      });
    }

    function take(origin: Origin, outcome: Outcome, ms: number): void {
      if (outcome.kind === 'failed') {
        dispatch.struck(origin);
        return void askNext();
      }
      dispatch.answered(origin, ms);
      if (outcome.kind === 'unavailable' && !unavailable) {
        unavailable = outcome.response;
        return void askNext();
      }
      for (const [attempt, { isSlow }] of running) if (isSlow) dispatch.struck(attempt.origin);
      finish(() => resolve(outcome.response));
    }

    callOffs.push(clock.after(DEADLINE_MS, fail));
    signal?.addEventListener('abort', () => finish(() => reject(signal.reason)));
    void askNext();
  });
}

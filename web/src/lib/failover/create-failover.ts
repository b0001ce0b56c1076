import { startAttempt } from './attempt.ts';
import { createCheckRounds } from './check-rounds.ts';
import { createChecker } from './checker.ts';
import type { Clock } from './clock.ts';
import type { Dispatch } from './dispatch.ts';
import { createHealthBoard, type Switch } from './health-board.ts';
import { judgeAnswer, judgeSlow, judgeStrike } from './judge-origin.ts';
import { NoOrigin } from './no-origin.ts';
import type { Origin, OriginStatus } from './origin.ts';
import type { Expected, Send } from './probe-origin.ts';
import { sendRead } from './send-read.ts';
import { sendWrite } from './send-write.ts';

export interface FailoverOptions {
  /** Best first. The first is the page's own host. */
  origins: readonly Origin[];
  expected: Expected;
  send: Send;
  clock: Clock;
  random: () => number;
  /** Something waits to be sent, so that coming back is looked for more often. */
  isAwaited: () => boolean;
  warn: (message: string) => void;
  onChange: () => void;
}

export interface FailoverView {
  origins: readonly OriginStatus[];
  /** Who has the traffic. */
  current: string;
  /** Somebody answers, as far as is known. */
  isReachable: boolean;
  /** When everything is checked next. */
  nextCheckAt: number | null;
  switches: readonly Switch[];
}

/** One API behind several origins: requests go to whoever is well. */
export function createFailover({ origins, expected, send, clock, random, isAwaited, warn, onChange }: FailoverOptions) {
  let isReachable = true;
  let misses = 0;
  const board = createHealthBoard(origins, clock, noteBoard);
  const checker = createChecker({ board, send, clock, expected, warn, onGood: () => setReachable(true) });
  const rounds = createCheckRounds({
    ...{ board, checker, clock, random, isAwaited, onChange },
    isReachable: () => isReachable,
  });

  function noteBoard(): void {
    const all = board.list();
    for (const { origin, state } of all) if (state === 'suspect') void checker.check(origin);
    if (all.every(({ state }) => state === 'down' || state === 'refused')) setReachable(false);
    onChange();
  }

  function setReachable(reachable: boolean): void {
    if (reachable === isReachable) return;
    isReachable = reachable;
    rounds.schedule(reachable ? 0 : misses);
  }

  /** Somebody got no answer: not reachable until a check says otherwise. */
  function missed(): void {
    if (!isReachable) return;
    misses += 1;
    setReachable(false);
  }

  async function next(tried: ReadonlySet<Origin>, isRead: boolean): Promise<Origin | null> {
    let hasNudged = tried.size > 0;
    for (;;) {
      const found = board.candidates(isRead).find((origin) => !tried.has(origin));
      if (found) return found;
      const left = board.list().filter(({ origin }) => !tried.has(origin));
      const checks = left.flatMap(({ origin, state }) => {
        const running = state === 'unknown' ? checker.check(origin) : checker.underWay(origin);
        return running ? [running] : [];
      });
      if (checks.length > 0) await Promise.race(checks);
      else if (hasNudged) return null;
      else {
        hasNudged = true;
        rounds.nudge();
      }
    }
  }

  function createDispatch(path: string, init: RequestInit): Dispatch {
    return {
      clock,
      next,
      start: (origin) => startAttempt(send, origin, path, init),
      answered(origin, ms) {
        misses = 0;
        board.change(origin, (status) => judgeAnswer(status, ms, clock.now()));
        setReachable(true);
      },
      slow: (origin) => board.change(origin, judgeSlow),
      struck: (origin) => board.change(origin, (status) => judgeStrike(status, clock.now())),
    };
  }

  return {
    /** Sends a request for `path` to whoever is well. Throws NoOrigin, and the signal's reason once that is aborted. */
    async fetch(path: string, init: RequestInit): Promise<Response> {
      init.signal?.throwIfAborted();
      const dispatch = createDispatch(path, init);
      const isRead = (init.method ?? 'GET') === 'GET';
      try {
        if (isRead) return await sendRead(dispatch, init.signal);
        return await sendWrite(dispatch, new Headers(init.headers).has('Idempotency-Key'), init.signal);
      } catch (cause) {
        if (cause instanceof NoOrigin) missed();
        throw cause;
      }
    },
    /** Checks the page's own host at once; `verifyOthers` follows when there is time. */
    start(): void {
      void checker.check(board.current()).then(() => rounds.schedule(0));
    },
    verifyOthers(): void {
      for (const { origin, state } of board.list()) if (state === 'unknown') void checker.check(origin);
    },
    checkNow: rounds.now,
    setVisible: rounds.setVisible,
    missed,
    /** Where something goes that is sent past the failover; null while nobody was found well. */
    currentPrefix(): string | null {
      return board.get(board.current()).state === 'healthy' ? board.current().prefix : null;
    },
    /** Where a socket would be opened: the first healthy origin that supports one. */
    pickSocketOrigin(): Pick<Origin, 'name' | 'prefix'> | null {
      const found = board.list().find(({ origin, state }) => state === 'healthy' && origin.hasSockets);
      return found?.origin ?? null;
    },
    view: (): FailoverView => ({
      origins: board.list(),
      current: board.current().name,
      isReachable,
      nextCheckAt: rounds.nextAt(),
      switches: board.switches(),
    }),
  };
}

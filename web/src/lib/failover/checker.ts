import type { Clock } from './clock.ts';
import type { HealthBoard } from './health-board.ts';
import { judgeDown, judgeGood, judgeRefused, judgeWaking } from './judge-origin.ts';
import type { Origin } from './origin.ts';
import { type Expected, type ProbeResult, probeOrigin, type Send } from './probe-origin.ts';

const TIMEOUT_MS = 2_000;
const WAKING_MS = 20_000;
/** On slow signal everything is slow: a check may take this many times as long as the last answer did. */
const PATIENCE = 3;
const LONGEST_TIMEOUT_MS = 10_000;

interface CheckerParts {
  board: HealthBoard;
  send: Send;
  clock: Clock;
  expected: Expected;
  warn: (message: string) => void;
  onGood: () => void;
}

export interface Checker {
  /** Settles when the origin's check is over; a check that is under way is shared. */
  check(origin: Origin): Promise<void>;
  /** The check under way of an origin, also the long one of a waking origin. */
  underWay(origin: Origin): Promise<void> | undefined;
}

/** Checks origins and writes down what was found. */
export function createChecker({ board, send, clock, expected, warn, onGood }: CheckerParts): Checker {
  const checks = new Map<Origin, Promise<void>>();
  const wakings = new Map<Origin, Promise<void>>();

  async function run(origin: Origin, timeoutMs: number, onTimeout: () => void): Promise<void> {
    const startedAt = clock.now();
    const result = await probeOrigin({ send, clock, expected }, origin, timeoutMs);
    // A request that was answered meanwhile says more than a check that was not.
    const isOutdone = (board.get(origin).answeredAt ?? 0) >= startedAt;
    if (result.kind === 'good' || result.kind === 'refused') record(origin, result);
    else if (isOutdone) return;
    else if (result.kind === 'timeout') onTimeout();
    else judge(origin, result.reason, result.retryAfterMs);
  }

  /** The first time it gets one longer wait. */
  function wake(origin: Origin): void {
    if (wakings.has(origin)) return;
    const giveUp = () => judge(origin, 'It did not answer in time.');
    if (board.get(origin).hasWoken) giveUp();
    else {
      board.change(origin, (status) => judgeWaking(status, clock.now()));
      wakings.set(
        origin,
        run(origin, WAKING_MS, giveUp).finally(() => wakings.delete(origin)),
      );
    }
  }

  function record(origin: Origin, result: Extract<ProbeResult, { kind: 'good' | 'refused' }>): void {
    const { found } = result;
    if (result.kind === 'good') {
      board.change(origin, (status) => judgeGood(status, found, clock.now()));
      onGood();
    } else {
      if (board.get(origin).reason !== result.reason) warn(`${origin.name} is not used. ${result.reason}`);
      board.change(origin, (status) => judgeRefused(status, found, result.reason, clock.now()));
    }
  }

  function judge(origin: Origin, reason: string, retryAfterMs = 0): void {
    board.change(origin, (status) => judgeDown(status, reason, clock.now() + retryAfterMs, clock.now()));
  }

  return {
    underWay: (origin) => checks.get(origin) ?? wakings.get(origin),
    check(origin) {
      const patience = (board.get(origin).answerMs ?? 0) * PATIENCE;
      const timeoutMs = Math.min(LONGEST_TIMEOUT_MS, Math.max(TIMEOUT_MS, patience));
      const running =
        checks.get(origin) ?? run(origin, timeoutMs, () => wake(origin)).finally(() => checks.delete(origin));
      checks.set(origin, running);
      return running;
    },
  };
}

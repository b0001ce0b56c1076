import type { Checker } from './checker.ts';
import type { Clock } from './clock.ts';
import type { HealthBoard } from './health-board.ts';

const EVERY_MS = 30_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
const SHORTEST_WAIT_MS = 250;
/** While something waits to be sent and the page is looked at, for so long after the last answer, waits stay this short. */
const AWAITED_WAIT_MS = 3_000;
const AWAITED_FOR_MS = 600_000;
/** A request that finds everything down has it checked once more, at most this often. */
const NUDGE_MS = 5_000;

interface RoundParts {
  board: HealthBoard;
  checker: Checker;
  clock: Clock;
  random: () => number;
  isReachable: () => boolean;
  /** Something waits to be sent. */
  isAwaited: () => boolean;
  onChange: () => void;
}

export interface CheckRounds {
  /** Checks every origin now and begins the waits anew. */
  now(): Promise<void>;
  /** The same on behalf of a request, unless that was done just now or an origin asked to be left alone. */
  nudge(): void;
  /** Sets the time of the next round. `misses` requests in a row found nobody although checks went well. */
  schedule(misses: number): void;
  /** While the page is not visible nothing is checked. */
  setVisible(visible: boolean): void;
  nextAt(): number | null;
}

/** When origins are checked: every 30 s, and with none reachable after waits that grow, at random points of them. */
export function createCheckRounds(parts: RoundParts): CheckRounds {
  const { board, checker, clock, random, isReachable, isAwaited, onChange } = parts;
  let callOff = () => {};
  let nextAt: number | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  let awayAt: number | null = null;
  let emptyRounds = 0;
  let isVisible = true;
  let running = 0;

  async function round(isForced: boolean): Promise<void> {
    setNext(null);
    lastAt = clock.now();
    const due = board.list().filter(({ notBefore }) => isForced || notBefore <= lastAt);
    running += 1;
    await Promise.all(due.map(({ origin }) => checker.check(origin)));
    running -= 1;
    if (!isReachable()) emptyRounds += 1;
    schedule(0);
  }

  function schedule(misses: number): void {
    awayAt = isReachable() ? null : (awayAt ?? clock.now());
    if (isReachable()) emptyRounds = 0;
    if (running > 0) return;
    setNext(isReachable() ? EVERY_MS : Math.max(waitMs(misses), askedWaitMs()));
  }

  function setNext(inMs: number | null): void {
    callOff();
    nextAt = inMs === null || !isVisible ? null : clock.now() + inMs;
    callOff = nextAt === null || inMs === null ? () => {} : clock.after(inMs, () => void round(false));
    onChange();
  }

  /** Exponential backoff with full jitter. The first look after a miss is at once. */
  function waitMs(misses: number): number {
    const step = Math.max(emptyRounds, misses) - 1;
    if (misses > 0 && step === 0) return 0;
    const isHurried = isAwaited() && awayAt !== null && clock.now() - awayAt < AWAITED_FOR_MS;
    const longest = isHurried ? AWAITED_WAIT_MS : LONGEST_WAIT_MS;
    return Math.max(SHORTEST_WAIT_MS, random() * Math.min(longest, FIRST_WAIT_MS * 2 ** Math.max(0, step)));
  }

  /** How long every origin asked to be left alone. */
  function askedWaitMs(): number {
    return Math.max(0, Math.min(...board.list().map(({ notBefore }) => notBefore - clock.now())));
  }

  return {
    schedule,
    nextAt: () => nextAt,
    now() {
      emptyRounds = 0;
      return round(true);
    },
    nudge() {
      if (clock.now() - lastAt >= NUDGE_MS && askedWaitMs() === 0) void round(false);
    },
    setVisible(visible) {
      if (visible === isVisible) return;
      isVisible = visible;
      if (!visible) return setNext(null);
      emptyRounds = 0;
      void round(true);
    },
  };
}

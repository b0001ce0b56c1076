import type { OriginStatus } from './origin.ts';
import type { Found } from './probe-origin.ts';

const FEWEST_CHECKS = 2;
const MOST_CHECKS = 8;
/** Good checks count when they are half a minute apart, give or take a late timer. */
const APART_MS = 29_000;
const SOON_AGAIN_MS = 120_000;
const MOST_STRIKES = 2;

/** Its check went well. */
export function judgeGood(status: OriginStatus, found: Found, now: number): OriginStatus {
  const probation = countCheck(status, now);
  return {
    ...status,
    ...found,
    ...{ state: 'healthy', isWaking: false, hasWoken: false, reason: null, notBefore: 0 },
    ...{ checkedAt: now, answeredAt: now, probation },
  };
}

function countCheck({ probation, neededChecks }: OriginStatus, now: number): OriginStatus['probation'] {
  if (!probation || now - probation.countedAt < APART_MS) return probation;
  const goodChecks = probation.goodChecks + 1;
  return goodChecks < neededChecks ? { goodChecks, countedAt: now } : null;
}

/** It answered, and it is not ours to use. */
export function judgeRefused(status: OriginStatus, found: Found, reason: string, now: number): OriginStatus {
  return { ...stepDown(status, now), ...found, state: 'refused', isWaking: false, reason, checkedAt: now };
}

/** Its check failed. */
export function judgeDown(status: OriginStatus, reason: string, notBefore: number, now: number): OriginStatus {
  const isRefused = status.state === 'refused';
  const state = isRefused ? 'refused' : 'down';
  const why = isRefused ? status.reason : reason;
  return { ...stepDown(status, now), state, isWaking: false, reason: why, notBefore, checkedAt: now };
}

/** Its check took too long; it gets one more, with more patience. */
export function judgeWaking(status: OriginStatus, now: number): OriginStatus {
  return { ...judgeDown(status, 'It is slow to answer.', 0, now), isWaking: true, hasWoken: true };
}

/** It answered a request. Only a check can tell whose answer that was, so one that was never checked stays unknown. */
export function judgeAnswer(status: OriginStatus, answerMs: number, now: number): OriginStatus {
  const isBetter = status.state === 'suspect' || status.state === 'down';
  const state = !isBetter ? status.state : status.environment === null ? 'unknown' : 'healthy';
  return { ...status, state, isWaking: false, answeredAt: now, answerMs, strikes: 0 };
}

/** A request waits longer for it than it should. */
export function judgeSlow(status: OriginStatus): OriginStatus {
  return status.state === 'healthy' || status.state === 'unknown' ? { ...status, state: 'suspect' } : status;
}

/**
 * It failed a request, or one that was asked later answered first. Twice without an answer in between, and it steps down
 * even if its checks go well.
 */
export function judgeStrike(status: OriginStatus, now: number): OriginStatus {
  const struck = { ...judgeSlow(status), strikes: status.strikes + 1 };
  return struck.strikes < MOST_STRIKES && !status.probation ? struck : stepDown(struck, now);
}

/** Two good checks bring it back; who fails soon after coming back needs twice as many the next time. */
function stepDown(status: OriginStatus, now: number): OriginStatus {
  const isSoonAgain = status.backAt !== null && now - status.backAt < SOON_AGAIN_MS;
  const more = isSoonAgain ? Math.min(MOST_CHECKS, status.neededChecks * 2) : FEWEST_CHECKS;
  const neededChecks = status.probation ? status.neededChecks : more;
  const probation = { goodChecks: 0, countedAt: Number.NEGATIVE_INFINITY };
  return { ...status, probation, neededChecks, backAt: null, strikes: 0 };
}

import type { ErrorCode } from '../../../../shared/contracts/problem.ts';
import { ApiProblem, NoAnswer } from '../api-problem.ts';
import type { OutboxEntry } from './outbox-entry.ts';

const MAX_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 1_000;
/** A server that fails this often in a row over one entry will not come round: the entry is set aside. */
const MAX_STRIKES = 8;

type Judgement =
  /** Nobody answered: everything waits until there is a connection. */
  | { kind: 'stop' }
  | { kind: 'wait'; entry: OutboxEntry }
  | { kind: 'failed'; entry: OutboxEntry }
  /** The row is not what the write was made from: what it is now decides. */
  | { kind: 'compare'; problem: ApiProblem };

const WAITED_FOR = new Set<ErrorCode>(['unavailable', 'rate_limited', 'not_configured', 'idempotency_in_flight']);
const COMPARED = new Set<ErrorCode>(['version_mismatch', 'not_found', 'conflict']);

/** What becomes of an entry after a try that did not succeed. */
export function judgeFailure(entry: OutboxEntry, error: unknown, now: number, random: () => number): Judgement {
  if (error instanceof NoAnswer) return { kind: 'stop' };
  // Signed out meanwhile: the entry waits for the same person.
  if (error instanceof ApiProblem && error.code === 'unauthenticated') return { kind: 'stop' };
  // A conflict that names a field is with another row, and comparing this one would tell nothing.
  const isCompared = error instanceof ApiProblem && COMPARED.has(error.code) && error.issues.length === 0;
  if (isCompared) return { kind: 'compare', problem: error };
  if (error instanceof ApiProblem && !WAITED_FOR.has(error.code) && error.code !== 'internal') {
    return { kind: 'failed', entry: aside(entry, error) };
  }
  // `internal`, or a bug of ours: neither may hold up what comes after.
  const isStrike = !(error instanceof ApiProblem) || error.code === 'internal';
  const strikes = isStrike ? entry.strikes + 1 : 0;
  if (strikes >= MAX_STRIKES) return { kind: 'failed', entry: aside(entry, error) };
  const nextAttemptAt = now + waitMs(entry, error, random);
  return { kind: 'wait', entry: { ...describe(entry, error), strikes, waits: entry.waits + 1, nextAttemptAt } };
}

function waitMs(entry: OutboxEntry, error: unknown, random: () => number): number {
  const asked = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  if (asked) return asked * 1000 + random() * FIRST_WAIT_MS;
  const full = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** entry.waits);
  return full / 2 + random() * (full / 2);
}

function aside(entry: OutboxEntry, error: unknown): OutboxEntry {
  return { ...describe(entry, error), state: 'failed', nextAttemptAt: null };
}

function describe(entry: OutboxEntry, error: unknown): OutboxEntry {
  const problem = error instanceof ApiProblem ? error : null;
  return {
    ...entry,
    state: 'queued',
    problem: problem?.message ?? 'Something went wrong on our side.',
    code: problem?.code ?? 'internal',
    issues: problem?.issues ?? [],
  };
}

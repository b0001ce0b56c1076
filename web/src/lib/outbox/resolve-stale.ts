import type { ApiProblem } from '../api-problem.ts';
import { applyEntry } from './apply-entry.ts';
import { hasSameContent } from './has-same-content.ts';
import type { OutboxEntity } from './outbox-entity.ts';
import { isCreate, type OutboxEntry, type OutboxRow, versionOf } from './outbox-entry.ts';

type Resolution =
  | { kind: 'landed'; row: OutboxRow | null }
  /** Goes out again at once, as the entry is now. */
  | { kind: 'again'; entry: OutboxEntry }
  | { kind: 'aside'; entry: OutboxEntry };

/**
 * What becomes of an entry that the API refused because the row is not what the write was made from. It is a conflict
 * only when the row says something else than the person saw: an earlier write of theirs that came in between is none.
 */
export function resolveStale(
  entry: OutboxEntry,
  problem: ApiProblem,
  current: OutboxRow | null,
  entity: OutboxEntity,
): Resolution {
  if (current === null) return resolveGone(entry, problem, entity);
  if (entry.after && !isCreate(entry)) return { kind: 'landed', row: current }; // to be restored, and it is there
  const wanted = isCreate(entry) ? entry.after : applyEntry(current, entry);
  if (wanted && hasSameContent(wanted, current)) return { kind: 'landed', row: current };
  if (isCreate(entry)) {
    const update = entity.asUpdate?.(entry);
    if (!update) return { kind: 'aside', entry: failed(entry, problem) };
    const version = versionOf(current);
    return { kind: 'again', entry: { ...entry, ...update, version, before: current, after: null, state: 'queued' } };
  }
  if (entry.before && hasSameContent(entry.before, current) && versionOf(current) !== entry.version) {
    return { kind: 'again', entry: { ...entry, version: versionOf(current), before: current, state: 'queued' } };
  }
  return { kind: 'aside', entry: inConflict(entry, problem, current) };
}

function resolveGone(entry: OutboxEntry, problem: ApiProblem, entity: OutboxEntity): Resolution {
  if (entry.method === 'DELETE') return { kind: 'landed', row: null };
  if (!entity.recreate) return { kind: 'landed', row: null };
  const isRestore = entry.after !== null && !isCreate(entry);
  return { kind: 'aside', entry: isRestore ? failed(entry, problem) : inConflict(entry, problem, null) };
}

function failed(entry: OutboxEntry, problem: ApiProblem): OutboxEntry {
  return { ...entry, state: 'failed', problem: problem.message, code: problem.code, issues: problem.issues };
}

function inConflict(entry: OutboxEntry, problem: ApiProblem, theirs: OutboxRow | null): OutboxEntry {
  const words = theirs ? 'This was changed on another device.' : 'This was deleted on another device.';
  return { ...entry, state: 'conflict', problem: words, code: problem.code, issues: [], theirs };
}

import type { OutboxEntry } from './outbox-entry.ts';

/** Problems of the API as a whole: while one of these is waited for, trying the other entries would not help. */
const HOLDS_ALL = new Set(['unavailable', 'rate_limited', 'not_configured']);

export interface Pick {
  next: OutboxEntry | null;
  /** Unix milliseconds at which to look again, when something waits for its time. */
  wakeAt: number | null;
}

/**
 * Which entry goes out next: the oldest one that may. One that failed, is in conflict or waits for its time holds back
 * the later ones of its own entity and no other.
 */
export function pickNext(entries: readonly OutboxEntry[], now: number): Pick {
  const heldUntil = Math.max(0, ...entries.filter((entry) => holdsAll(entry, now)).map(waitOf));
  if (heldUntil > 0) return { next: null, wakeAt: heldUntil };
  const blocked = new Set<string>();
  let wakeAt: number | null = null;
  for (const entry of entries) {
    if (blocked.has(entry.entity)) continue;
    if (isReady(entry, now)) return { next: entry, wakeAt: null };
    blocked.add(entry.entity);
    if (isSendable(entry)) wakeAt = Math.min(wakeAt ?? Number.POSITIVE_INFINITY, waitOf(entry));
  }
  return { next: null, wakeAt };
}

function holdsAll(entry: OutboxEntry, now: number): boolean {
  return isSendable(entry) && waitOf(entry) > now && HOLDS_ALL.has(entry.code ?? '');
}

function isReady(entry: OutboxEntry, now: number): boolean {
  return isSendable(entry) && waitOf(entry) <= now;
}

/** `sending` counts: whoever looks holds the lock, so the tab that was sending is gone. */
function isSendable({ state }: OutboxEntry): boolean {
  return state === 'queued' || state === 'sending';
}

function waitOf({ nextAttemptAt }: OutboxEntry): number {
  return nextAttemptAt ?? 0;
}

import { applyEntry } from './apply-entry.ts';
import type { OutboxEntity } from './outbox-entity.ts';
import { isCreate, type OutboxEntry, type OutboxRow, versionOf } from './outbox-entry.ts';
import type { Changes } from './outbox-storage.ts';

/** What a person can decide about an entry, as the change it makes to all of them. An entry that is gone changes nothing. */
export type Choice = (entries: OutboxEntry[]) => Changes;

type Progress = 'state' | 'problem' | 'code' | 'issues' | 'nextAttemptAt' | 'waits' | 'strikes';

const FRESH: Pick<OutboxEntry, Progress> = {
  state: 'queued',
  problem: null,
  code: null,
  issues: [],
  nextAttemptAt: null,
  waits: 0,
  strikes: 0,
};

/** One that was set aside goes out again, and one that waits goes out now. */
export function retry(id: string): Choice {
  return (entries) => {
    const entry = entries.find((one) => one.id === id);
    return !entry || entry.state === 'sending' || entry.state === 'conflict' ? {} : { put: [{ ...entry, ...FRESH }] };
  };
}

/** Ends every wait, for when there is reason to think that the API is well again. */
export const stopWaiting: Choice = (entries) => ({
  put: entries
    .filter(({ nextAttemptAt }) => nextAttemptAt !== null)
    .map((entry) => ({ ...entry, nextAttemptAt: null })),
});

/** Takes an entry out, and what was built on the row that it would have made. */
export function discard(id: string): Choice {
  return (entries) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) return {};
    const isBasis = isCreate(entry) || (entry.state === 'conflict' && entry.theirs === null);
    return { remove: isBasis ? [entry, ...followersOf(entry, entries)] : [entry] };
  };
}

/** Takes back what nobody else can know of yet. What has been sent, or is being sent, stays. */
export function takeBack(id: string): Choice {
  return (entries) => {
    const entry = entries.find((one) => one.id === id);
    return entry?.tries === 0 && entry.state === 'queued' ? { remove: [entry] } : {};
  };
}

/** When the delete of a row comes before anything of the row has been sent, there is nothing to tell the server. */
export function dropUnsent(entity: string): Choice {
  return (entries) => {
    const own = entries.filter((entry) => entry.entity === entity);
    const [first] = own;
    return first && isCreate(first) && own.every(({ tries }) => tries === 0) ? { remove: own } : {};
  };
}

/** In a conflict: ours is laid over what the other device left, or put back when it was deleted there. */
export function keepMine(id: string, entity: OutboxEntity, newId: string): Choice {
  return (entries) => {
    const entry = entries.find((one) => one.id === id && one.state === 'conflict');
    if (!entry) return {};
    const { theirs } = entry;
    if (theirs) return { put: [{ ...entry, ...FRESH, version: versionOf(theirs), before: theirs, theirs: null }] };
    const chain = [entry, ...followersOf(entry, entries)];
    const row = chain.reduce<OutboxRow | null>(applyEntry, entry.before);
    const write = row && entity.recreate?.(row, entry.label);
    if (!write) return { remove: chain };
    return { put: [{ ...entry, ...FRESH, ...write, id: newId, tries: 0, theirs: null }], remove: chain.slice(1) };
  };
}

/** After entries have landed, of each row one at most: those that follow are saved against the version the answer named. */
export function land(landed: { entry: OutboxEntry; row: OutboxRow | null }[]): Choice {
  return (entries) => {
    const remove = entries.filter(({ id }) => landed.some(({ entry }) => entry.id === id));
    const put = remove.flatMap((entry) => {
      const version = versionOf(landed.find((one) => one.entry.id === entry.id)?.row ?? null);
      const followers = followersOf(entry, entries).filter((follower) => follower.version !== null);
      return version ? followers.map((follower) => ({ ...follower, version })) : [];
    });
    return { remove, put };
  };
}

export function followersOf(entry: OutboxEntry, entries: OutboxEntry[]): OutboxEntry[] {
  return entries.filter((one) => one.entity === entry.entity && one.seq > entry.seq);
}

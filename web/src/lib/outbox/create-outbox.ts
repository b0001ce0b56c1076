import { ApiProblem } from '../api-problem.ts';
import type { Store } from '../store.ts';
import { judgeFailure } from './judge-failure.ts';
import { type Choice, followersOf, land, stopWaiting } from './outbox-choices.ts';
import type { OutboxEntity } from './outbox-entity.ts';
import { type OutboxEntry, type OutboxRow, type OutboxWrite, rowIdOf } from './outbox-entry.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import { pickNext } from './pick-next.ts';
import { resolveStale } from './resolve-stale.ts';

/** An entry that the server has taken, with the row in its answer. */
export interface Arrival {
  entry: OutboxEntry;
  row: OutboxRow | null;
}

/** What tabs tell each other. */
export type OutboxNews =
  | { type: 'changed'; userId: string }
  | { type: 'landed'; userId: string; arrivals: Arrival[] }
  | { type: 'drained'; userId: string; names: string[] };

export interface OutboxOptions {
  storage: OutboxStorage;
  store: Store<readonly OutboxEntry[]>;
  entityOf(entry: Pick<OutboxEntry, 'kind'>): OutboxEntity;
  /** Sends one try as this person. Throws ApiProblem or NoAnswer. */
  send(entry: OutboxEntry): Promise<unknown>;
  /** Runs `work` while no other tab runs any under the same name. */
  withLock(name: string, work: () => Promise<void>): Promise<void>;
  tell(news: OutboxNews): void;
  /** Before entries leave: reads under way may or may not hold them, so they are given up. */
  beforeLanding(arrivals: Arrival[]): Promise<void>;
  /** In every tab, in the same breath in which the entries leave the store. */
  onLanded(arrivals: Arrival[]): void;
  /** Nothing is left to send: what was changed may be read again. */
  onDrained(names: string[]): void;
  isOnline(): boolean;
  now(): number;
  random(): number;
  newId(): string;
  /** Replaces the wake-up that was set before. */
  wakeAt(time: number | null, wake: () => void): void;
}

/** How soon to look again when a request went unanswered although there is a connection, or storage failed. */
const UNANSWERED_MS = 3_000;
/** What arrives within this time leaves together, so that a long queue does not draw the page anew for each entry. */
const TOGETHER_MS = 250;

/**
 * The writes of one person at a time, kept on the device until the server has confirmed each. Every tab has one of these over
 * the same storage; under a lock one of them sends, strictly one after the other.
 */
export function createOutbox(options: OutboxOptions) {
  const { storage, store, now } = options;
  let userId: string | null = null;
  let draining: Promise<void> | null = null;
  let again = false;
  let landedNames = new Set<string>();
  let arrivals: Arrival[] = [];
  let firstArrivedAt = 0;

  /** Whose entries are shown and sent from now on; null for nobody. */
  async function open(person: string | null): Promise<void> {
    if (person === userId) return;
    userId = person;
    store.set([]);
    options.wakeAt(null, () => undefined);
    if (!person) return;
    await refresh(person);
    void drain();
  }

  async function refresh(person: string): Promise<void> {
    publish(person, await storage.list(person));
  }

  function publish(person: string, entries: readonly OutboxEntry[]): void {
    if (person === userId) store.set(entries);
  }

  /** Settles when the entry is kept; it goes out by itself. `replaces` is one that this one stands for, with all that was built on it. */
  async function enqueue(write: OutboxWrite, replaces?: string): Promise<OutboxEntry> {
    const person = requirePerson();
    const entry = toEntry(write, person);
    const kept = (replaces ? await takePlace(entry, replaces) : null) ?? (await storage.add(entry));
    await refresh(person);
    options.tell({ type: 'changed', userId: person });
    void drain();
    return kept;
  }

  async function takePlace(entry: Omit<OutboxEntry, 'seq' | 'volatile'>, id: string): Promise<OutboxEntry | null> {
    let kept: OutboxEntry | null = null;
    await storage.change(entry.userId, (entries) => {
      const old = entries.find((one) => one.id === id && one.state !== 'sending');
      if (!old) return {};
      kept = { ...entry, seq: old.seq, volatile: old.volatile };
      return { put: [kept], remove: followersOf(old, entries) };
    });
    return kept;
  }

  /** Carries a person's choice out; answers the entries that it took away. */
  async function decide(choice: Choice): Promise<OutboxEntry[]> {
    const person = requirePerson();
    let removed: OutboxEntry[] = [];
    const entries = await storage.change(person, (current) => {
      const changes = choice(current);
      removed = changes.remove ?? [];
      return changes;
    });
    publish(person, entries);
    options.tell({ type: 'changed', userId: person });
    void drain();
    return removed;
  }

  /** Sends what is ready, in this tab or in the one that is at it already. */
  function drain(): Promise<void> {
    again = true;
    draining ??= run()
      .catch((error: unknown) => {
        // Storage that fails while it is used: what is on disk stays there, and is looked at again.
        console.error('The unsent entries could not be worked on.', error);
        options.wakeAt(now() + UNANSWERED_MS, () => void drain());
      })
      .finally(() => {
        draining = null;
      });
    return draining;
  }

  async function run(): Promise<void> {
    while (again && userId) {
      again = false;
      const person = userId;
      await options.withLock(`ww-outbox:${person}`, () => sendAll(person));
    }
  }

  async function sendAll(person: string): Promise<void> {
    let goOn = true;
    while (goOn && person === userId && options.isOnline()) goOn = await sendNext(person);
    await landAll(person);
    if (landedNames.size === 0) return;
    const names = [...landedNames];
    landedNames = new Set();
    options.onDrained(names);
    options.tell({ type: 'drained', userId: person, names });
  }

  /** One try of the entry whose turn it is. False when there is none, or nobody answers. */
  async function sendNext(person: string): Promise<boolean> {
    if (arrivals.length > 0 && now() - firstArrivedAt >= TOGETHER_MS) await landAll(person);
    let picked: OutboxEntry | null = null;
    let isHeld = false;
    const entries = await storage.change(
      person,
      (current) => {
        const { next, wakeAt } = pickNext(current.filter(isLeft), now());
        options.wakeAt(wakeAt, () => void drain());
        // The version it is to be saved against is in an answer that has not been taken over.
        isHeld = arrivals.some(({ entry }) => entry.entity === next?.entity);
        picked = next && !isHeld ? { ...next, state: 'sending', tries: next.tries + 1 } : null;
        return picked ? { put: [picked] } : {};
      },
      'relaxed',
    );
    if (arrivals.length === 0) publish(person, entries);
    if (isHeld) await landAll(person);
    return picked ? await tryOnce(picked) : isHeld;
  }

  async function tryOnce(entry: OutboxEntry): Promise<boolean> {
    try {
      const entity = options.entityOf(entry);
      arrived(entry, entity.rowOf(await options.send(entry)));
      return true;
    } catch (error) {
      return await afterFailure(entry, error);
    }
  }

  async function afterFailure(entry: OutboxEntry, error: unknown): Promise<boolean> {
    const judgement = judgeFailure(entry, error, now(), options.random);
    if (judgement.kind === 'compare') return await compare(entry, judgement.problem);
    if (!(error instanceof ApiProblem) && judgement.kind !== 'stop')
      console.error('An entry could not be sent.', error);
    if (judgement.kind === 'stop') {
      await keep({ ...entry, state: 'queued', waits: 0 });
      if (options.isOnline()) options.wakeAt(now() + UNANSWERED_MS, () => void drain());
      return false;
    }
    await keep(judgement.entry);
    return true;
  }

  async function compare(entry: OutboxEntry, problem: ApiProblem): Promise<boolean> {
    const entity = options.entityOf(entry);
    let current: OutboxRow | null;
    try {
      current = await entity.current(rowIdOf(entry));
    } catch (error) {
      return await afterFailure(entry, error);
    }
    const resolution = resolveStale(entry, problem, current, entity);
    if (resolution.kind === 'landed') arrived(entry, resolution.row);
    else await keep(resolution.entry);
    return true;
  }

  /** Writes an entry back, unless it has been taken away meanwhile. */
  async function keep(entry: OutboxEntry): Promise<void> {
    const entries = await storage.change(entry.userId, (current) =>
      current.some(({ id }) => id === entry.id) ? { put: [entry] } : {},
    );
    publish(entry.userId, entries);
    options.tell({ type: 'changed', userId: entry.userId });
  }

  function arrived(entry: OutboxEntry, row: OutboxRow | null): void {
    if (arrivals.length === 0) firstArrivedAt = now();
    arrivals.push({ entry, row });
    landedNames.add(options.entityOf(entry).name);
  }

  function isLeft({ id }: OutboxEntry): boolean {
    return arrivals.every(({ entry }) => entry.id !== id);
  }

  /** Takes what has arrived out of storage and into the caches. */
  async function landAll(person: string): Promise<void> {
    const own = arrivals.filter(({ entry }) => entry.userId === person);
    if (own.length === 0) return;
    await options.beforeLanding(own);
    // Losing this to a power cut costs nothing: the entries go out again under their keys and get the same answers.
    const entries = await storage.change(person, land(own), 'relaxed');
    arrivals = arrivals.filter((arrival) => !own.includes(arrival));
    options.onLanded(own);
    publish(person, entries);
    options.tell({ type: 'landed', userId: person, arrivals: own });
  }

  /** What another tab has told. */
  async function hear(news: OutboxNews): Promise<void> {
    if (news.userId !== userId) return;
    if (news.type === 'drained') return options.onDrained(news.names);
    if (news.type === 'landed') await options.beforeLanding(news.arrivals);
    const entries = await storage.list(news.userId);
    if (news.type === 'landed') options.onLanded(news.arrivals);
    publish(news.userId, entries);
  }

  /** The way to the API is open again: whatever waits for its time goes out now. */
  async function wake(): Promise<void> {
    if (userId) await decide(stopWaiting);
  }

  function requirePerson(): string {
    if (!userId) throw new Error('Nobody is signed in, so nothing can be kept for them.');
    return userId;
  }

  function toEntry(write: OutboxWrite, person: string): Omit<OutboxEntry, 'seq' | 'volatile'> {
    return {
      ...write,
      id: options.newId(),
      userId: person,
      state: 'queued',
      tries: 0,
      createdAt: new Date(now()).toISOString(),
      problem: null,
      code: null,
      issues: [],
      theirs: null,
      nextAttemptAt: null,
      waits: 0,
      strikes: 0,
    };
  }

  return { open, enqueue, decide, drain, wake, hear };
}

import type { Clock } from './clock.ts';
import { DueQueue } from './due-queue.ts';
import type { FlowGate } from './flow-gate.ts';
import type { Answer, Delivery } from './message.ts';

export interface Entry extends Delivery {
  state: 'waiting' | 'active';
  /** Taken back; an attempt that is under way comes to its end and is then forgotten. */
  isCanceled: boolean;
}

export interface DispatcherOptions {
  clock: Clock;
  gate: FlowGate<Entry>;
  /** How many deliveries run at once, whatever their keys. */
  parallelism: number;
  attempt(delivery: Delivery): Promise<Answer>;
  /** Makes durable what came of it. Resolves with when and how often it is to be tried again, else null. */
  settle(entry: Entry, answer: Answer): Promise<{ dueAt: number; retried: number } | null>;
}

const LONGEST_SLEEP_MS = 60_000;
const AFTER_A_BUG_MS = 10_000;

/**
 * Holds every message that is not finished and delivers each when it is due. Asks the database nothing: it is told of
 * what was stored, and sleeps until the next message is due.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #due = new DueQueue<Entry>();
  readonly #ready: Entry[] = [];
  #active = 0;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  add(deliveries: Delivery[]): void {
    for (const delivery of deliveries) {
      const entry: Entry = { ...delivery, state: 'waiting', isCanceled: false };
      this.#entries.set(entry.message.messageId, entry);
      this.#options.gate.learn(entry.message);
      this.#due.add(entry, entry.dueAt);
    }
    this.wake();
  }

  find(messageId: string): Entry | undefined {
    return this.#entries.get(messageId);
  }

  /** Returns those of them that were there to be canceled. */
  cancel(messageIds: string[]): Entry[] {
    const found = messageIds.flatMap((id) => this.#entries.get(id) ?? []).filter((entry) => !entry.isCanceled);
    for (const entry of found) {
      entry.isCanceled = true;
      if (entry.state === 'waiting') this.#entries.delete(entry.message.messageId);
    }
    return found;
  }

  /** Everything that waits for its time is due now. Returns how many. */
  flush(): number {
    const waiting = this.#due.takeAll().filter((entry) => !entry.isCanceled);
    const now = this.#options.clock.now();
    for (const entry of waiting) {
      entry.dueAt = Math.min(entry.dueAt, now);
      this.#due.add(entry, entry.dueAt);
    }
    this.wake();
    return waiting.length;
  }

  /** What is being stored after an attempt counts as waiting still. */
  counts(): { waiting: number; active: number } {
    return { waiting: this.#entries.size - this.#active, active: this.#active };
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Starts what may start now, and sleeps until something may. */
  wake(): void {
    if (this.#isStopped) return;
    this.#sortOutDue();
    this.#ready.push(...this.#options.gate.release());
    while (this.#active < this.#options.parallelism) {
      const entry = this.#ready.shift();
      if (!entry) break;
      if (entry.isCanceled) this.#options.gate.leave(entry);
      else void this.#run(entry);
    }
    this.#sleep();
  }

  #sortOutDue(): void {
    const now = this.#options.clock.now();
    for (let entry = this.#due.takeDue(now); entry; entry = this.#due.takeDue(now)) {
      const { flowControl } = entry.message;
      if (entry.isCanceled) continue;
      if (flowControl) this.#options.gate.hold(entry, flowControl);
      else this.#ready.push(entry);
    }
  }

  async #run(entry: Entry): Promise<void> {
    entry.state = 'active';
    this.#active++;
    const answer = await this.#options.attempt(entry);
    // Stopped meanwhile: not acknowledged, so the next process delivers it again.
    if (this.#isStopped) return;
    this.#active--;
    this.#options.gate.leave(entry);
    this.wake();
    const next = await this.#settle(entry, answer);
    if (!next || entry.isCanceled) {
      this.#entries.delete(entry.message.messageId);
      return;
    }
    Object.assign(entry, next, { state: 'waiting' });
    this.#due.add(entry, entry.dueAt);
    this.wake();
  }

  async #settle(entry: Entry, answer: Answer): Promise<{ dueAt: number; retried: number } | null> {
    try {
      return await this.#options.settle(entry, answer);
    } catch (error) {
      // The journal gives up only when it is closed, or for a bug: then what was not stored is delivered again.
      if (!this.#isStopped) console.error('[qstash]', error);
      return { dueAt: this.#options.clock.now() + AFTER_A_BUG_MS, retried: entry.retried };
    }
  }

  #sleep(): void {
    clearTimeout(this.#timer);
    const untilDue = this.#due.nextDueAt === undefined ? [] : [this.#due.nextDueAt - this.#options.clock.now()];
    const waits = [...this.#options.gate.waits(), ...untilDue];
    if (waits.length === 0) return;
    // Never long, since the machine may be put to sleep, and its timers with it.
    this.#timer = setTimeout(() => this.wake(), Math.max(1, Math.min(...waits, LONGEST_SLEEP_MS)));
  }
}

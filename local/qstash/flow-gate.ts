import type { Clock } from './clock.ts';
import { Flow } from './flow.ts';
import type { FlowLimits, Message } from './message.ts';

/** Holds messages that are due back while their flow-control key has no room for them. */
export class FlowGate<Item extends { message: Message }> {
  readonly #clock: Clock;
  readonly #paused: Set<string>;
  readonly #flows = new Map<string, Flow<Item>>();

  constructor(clock: Clock, paused: Iterable<string>) {
    this.#clock = clock;
    this.#paused = new Set(paused);
  }

  /** The limits of the newest message are those of its key. */
  learn({ flowControl }: Message): void {
    if (flowControl) this.#flowFor(flowControl).limits = flowControl;
  }

  hold(item: Item, limits: FlowLimits): void {
    this.#flowFor(limits).waiting.push(item);
  }

  /** Those that may start now. Each takes up room until it leaves. */
  release(): Item[] {
    const released: Item[] = [];
    for (const flow of this.#flows.values()) {
      for (let item = flow.take(); item; item = flow.take()) released.push(item);
    }
    return released;
  }

  leave({ message }: Item): void {
    if (message.flowControl) this.#flowFor(message.flowControl).active--;
  }

  setPaused(key: string, isPaused: boolean): void {
    if (isPaused) this.#paused.add(key);
    else this.#paused.delete(key);
    const flow = this.#flows.get(key);
    if (flow) flow.isPaused = isPaused;
  }

  /** The waits, in milliseconds, after which a rate lets the next one through. */
  waits(): number[] {
    const held = [...this.#flows.values()].filter((flow) => flow.waiting.length > 0);
    return held.map((flow) => flow.waitMs()).filter((ms) => ms > 0);
  }

  describe(): ReturnType<Flow<Item>['describe']>[] {
    return [...this.#flows.values()].map((flow) => flow.describe());
  }

  #flowFor(limits: FlowLimits): Flow<Item> {
    const known = this.#flows.get(limits.key);
    if (known) return known;
    const flow = new Flow<Item>(limits, this.#paused.has(limits.key), this.#clock);
    this.#flows.set(limits.key, flow);
    return flow;
  }
}

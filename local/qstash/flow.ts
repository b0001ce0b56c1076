import type { Clock } from './clock.ts';
import type { FlowLimits } from './message.ts';

/** One flow-control key: lets as many messages through as its limits allow. The limits are those of the newest message. */
export class Flow<Item> {
  readonly key: string;
  readonly waiting: Item[] = [];
  active = 0;
  isPaused: boolean;
  limits: FlowLimits;
  readonly #clock: Clock;
  #periodStart = 0;
  #startedInPeriod = 0;

  constructor(limits: FlowLimits, isPaused: boolean, clock: Clock) {
    this.key = limits.key;
    this.limits = limits;
    this.isPaused = isPaused;
    this.#clock = clock;
  }

  /** The next one that may start now, counted as active from here on. */
  take(): Item | undefined {
    if (this.isPaused || this.waiting.length === 0 || this.#isFull() || this.waitMs() > 0) return undefined;
    this.active++;
    this.#startedInPeriod++;
    return this.waiting.shift();
  }

  /** How long the rate holds the next one back. */
  waitMs(): number {
    const { rate, periodSeconds } = this.limits;
    const now = this.#clock.now();
    const periodMs = this.#clock.wait(periodSeconds * 1_000);
    if (now - this.#periodStart >= periodMs) {
      this.#periodStart = now;
      this.#startedInPeriod = 0;
    }
    return rate !== undefined && this.#startedInPeriod >= rate ? this.#periodStart + periodMs - now : 0;
  }

  /** As `/v2/flowControl` answers it. */
  describe() {
    const { parallelism = 0, rate = 0, periodSeconds } = this.limits;
    return {
      flowControlKey: this.key,
      waitListSize: this.waiting.length,
      parallelismMax: parallelism,
      parallelismCount: this.active,
      rateMax: rate,
      rateCount: this.#startedInPeriod,
      ratePeriod: periodSeconds,
      ratePeriodStart: Math.floor(this.#periodStart / 1_000),
      isPaused: this.isPaused,
      isPinnedParallelism: false,
      isPinnedRate: false,
    };
  }

  #isFull(): boolean {
    return this.limits.parallelism !== undefined && this.active >= this.limits.parallelism;
  }
}

/** The time, and how long a wait lasts here: tests divide waits by a scale. Schedules keep to the real time. */
export class Clock {
  readonly now: () => number;
  scale: number;

  constructor(scale: number, now: () => number = Date.now) {
    this.scale = scale;
    this.now = now;
  }

  wait(ms: number): number {
    return ms / this.scale;
  }
}

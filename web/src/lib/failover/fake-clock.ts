import type { Clock } from './clock.ts';

export interface FakeClock extends Clock {
  /** Lets so much time pass, with everything that is due in it and what follows from that. */
  pass(ms: number): Promise<void>;
}

/** For tests: time that moves only when it is told to. */
export function createFakeClock(): FakeClock {
  let now = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const [due] = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = until;
    },
  };
}

/** Until all that can go on without time has gone on; reading a body takes several turns. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from './start-host.ts';

export interface Shaking {
  kills: number;
  hangs: number;
  /** Ends with the host in good health. */
  stop(): Promise<void>;
}

const between = (lowMs: number, highMs: number) => lowMs + Math.random() * (highMs - lowMs);

/** Kills a host, now and then hangs it, and brings it back, at random moments until told to stop. */
export function shakeHost(host: Host): Shaking {
  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined); // told to stop
  const shaking: Shaking = {
    kills: 0,
    hangs: 0,
    async stop() {
      stopping.abort();
      await running;
    },
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await pause(between(2_000, 8_000));
      if (stopping.signal.aborted) return;
      if (Math.random() < 0.75) {
        await host.kill();
        shaking.kills += 1;
        await pause(between(300, 4_000));
        await host.start();
      } else {
        host.hang();
        shaking.hangs += 1;
        await pause(between(300, 4_000));
        host.resume();
      }
    }
  })();
  running.catch(() => undefined); // told by `stop`
  return shaking;
}

import type { Timer } from '../../../../shared/contracts/timers.ts';

/** One that went off while nobody looked stands on Today; it is not told again as news. */
const NEWS_MS = 10 * 60_000;
/** The longest a browser waits for in one go. */
const LONGEST_MS = 2 ** 31 - 1;

interface TimerWatch {
  /** What is known of the timers, whenever it changes. */
  look(timers: readonly Timer[]): void;
}

/** Tells each timer once when it is due, by the clock of the device or because the server said so, whichever comes first. */
export function createTimerWatch(deps: {
  now(): number;
  after(ms: number, run: () => void): () => void;
  tell(timer: Timer): void;
  /** What was told, by this tab or before. */
  told: { has(name: string): boolean; add(name: string): unknown };
}): TimerWatch {
  const { told } = deps;
  const awaited = new Set<string>();
  let callOff = () => {};
  const nameOf = ({ id, dueAt }: Timer) => `${id} ${dueAt}`;

  function look(timers: readonly Timer[]): void {
    const now = deps.now();
    for (const timer of timers) {
      const isDue = Date.parse(timer.dueAt) <= now || timer.firedAt !== null;
      const isNews = awaited.has(nameOf(timer)) || (timer.firedAt === null && now - Date.parse(timer.dueAt) < NEWS_MS);
      if (!isDue) awaited.add(nameOf(timer));
      else if (isNews && !told.has(nameOf(timer))) {
        told.add(nameOf(timer));
        deps.tell(timer);
      }
    }
    const ahead = timers.map(({ dueAt }) => Date.parse(dueAt)).filter((at) => at > now);
    callOff();
    if (ahead.length > 0) callOff = deps.after(Math.min(Math.min(...ahead) - now, LONGEST_MS), () => look(timers));
  }

  return { look };
}

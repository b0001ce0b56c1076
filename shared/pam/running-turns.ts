import type { TurnControl } from './turn-control.ts';

const running = new Set<TurnControl>();

/** Remembers a turn of this process until it has ended. */
export function noteRunning(control: TurnControl, ended: Promise<void>): void {
  running.add(control);
  void ended.then(() => running.delete(control));
}

/** The process ends: every turn ends now, in an event that says it can be tried again, with the words so far. */
export function breakOffTurns(): void {
  for (const control of running) control.stop('draining');
}

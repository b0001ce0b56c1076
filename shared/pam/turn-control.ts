/** Why a turn ends before its answer does: the person said so, nobody listens any more, the process ends, nothing can be kept. */
export type StopReason = 'cancelled' | 'unattended' | 'draining' | 'not_kept';

/** Carried by the signal of a turn that was stopped. */
export class TurnStopped extends Error {
  override name = 'TurnStopped';
  readonly why: StopReason;

  constructor(why: StopReason, cause?: unknown) {
    super(`The turn was stopped: ${why}.`, { cause });
    this.why = why;
  }
}

/** How long a turn goes on when whoever listened is gone without a word: they may come back for the rest. */
export const UNATTENDED_MS = 30_000;

/** Whether anybody still listens to a turn, and the way to end it. */
export function createTurnControl(unattendedMs = UNATTENDED_MS, now: () => number = Date.now) {
  const controller = new AbortController();
  let leftAt: number | undefined;
  let attended: string | null = null;

  function stop(why: StopReason, cause?: unknown): void {
    if (!controller.signal.aborted) controller.abort(new TurnStopped(why, cause));
  }

  return {
    signal: controller.signal,
    stop,
    /** The connection is gone. The turn goes on for a while. */
    leave() {
      leftAt ??= now();
    },
    /** Looked at with every heartbeat. `attendedAt` changes when somebody reads along on another connection. */
    judge(isCancelled: boolean, attendedAt: string | null) {
      if (isCancelled) stop('cancelled');
      // Told by a change and not by its time: the database's clock is not ours.
      if (leftAt !== undefined && attendedAt !== attended) leftAt = now();
      attended = attendedAt;
      if (leftAt !== undefined && now() - leftAt > unattendedMs) stop('unattended');
    },
  };
}

export type TurnControl = ReturnType<typeof createTurnControl>;

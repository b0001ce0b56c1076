import type { PamChatInput } from '../../../../../shared/contracts/pam.ts';
import { isFinalEvent } from '../../../../../shared/contracts/pam-protocol.ts';
import type { ErrorCode } from '../../../../../shared/contracts/problem.ts';
import type { HeardEvent } from './connection-types.ts';

/** What became of a message. `unreachable`: nobody took it, so it may be answered elsewhere; `refused` says why in words. */
export type TurnEnd =
  | { kind: 'answered' | 'unreachable' | 'given-up' }
  | { kind: 'refused'; code: ErrorCode; detail: string };

/** A leg of a turn over one connection: `missed` when it brought nothing, `cut` when there is more to ask for. */
export type Leg = 'over' | 'cut' | 'missed';

/** One message on its way to its answer, over however many connections that takes. */
export interface PamTurn {
  input: PamChatInput;
  /** The answer's id; null while nobody is known to have taken the message. */
  answerId(): string | null;
  /** Events of it that were heard so far. */
  heardCount(): number;
  end(): TurnEnd | null;
  whenOver: Promise<TurnEnd>;
  /** Settles when the server asks to be asked again. */
  whenSentBack(): Promise<void>;
  hear(event: HeardEvent): void;
  finish(end: TurnEnd): void;
}

export function createTurn(input: PamChatInput): PamTurn {
  const over = Promise.withResolvers<TurnEnd>();
  let sendBack = () => {};
  let answerId: string | null = null;
  let end: TurnEnd | null = null;
  let heard = 0;

  function finish(how: TurnEnd): void {
    end ??= how;
    over.resolve(end);
  }

  function hear(event: HeardEvent): void {
    if (event.type === 'unknown') return;
    if (event.type === 'chat_start' && event.payload.replyTo === input.id) answerId = event.payload.messageId;
    if (event.type === 'error' && event.payload.messageId === null && answerId === null) {
      const { code, detail, isRetryable } = event.payload;
      if (isRetryable) sendBack();
      else finish({ kind: 'refused', code, detail });
    }
    if (answerId === null || !('messageId' in event.payload) || event.payload.messageId !== answerId) return;
    heard += 1;
    if (isFinalEvent(event)) finish({ kind: 'answered' });
  }

  return {
    input,
    answerId: () => answerId,
    heardCount: () => heard,
    end: () => end,
    whenOver: over.promise,
    whenSentBack: () =>
      new Promise((resolve) => {
        sendBack = resolve;
      }),
    hear,
    finish,
  };
}

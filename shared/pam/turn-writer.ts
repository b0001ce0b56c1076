import type { PamEvent, PamEventType, PamPayload } from '../contracts/pam-protocol.ts';
import { AppError } from '../errors.ts';
import { type TurnControl, TurnStopped } from './turn-control.ts';
import type { DraftEvent, TurnEnd, TurnStore } from './turn-events.ts';

/** Words that come within this time are one event. */
export const COALESCE_MS = 250;
/** How often a turn that has nothing to say looks whether it shall stop. */
export const HEARTBEAT_MS = 500;
/** Longer answers are cut off: nobody reads them, and the table takes no more. */
const MAX_TEXT = 50_000;
/** How long a database that is away is waited for; readers believe that a turn is alive for 20 s. */
const PATIENCE_MS = 10_000;

type WriterOptions = {
  answerId: string;
  store: TurnStore;
  control: TurnControl;
  emit: (event: PamEvent) => void;
  newId: () => string;
};

/**
 * Keeps what a turn says, in order, and hands it on once it is kept. The first words go at once; what follows them waits for
 * the write before and for `COALESCE_MS`, so a slow database gets fewer and longer events.
 */
export function createTurnWriter({ answerId, store, control, emit, newId }: WriterOptions) {
  let text = '';
  let unsaid = '';
  let drafts: DraftEvent[] = [];
  let writing: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wordsAt = Number.NEGATIVE_INFINITY;
  let failingSince: number | undefined;
  let isOver = false;

  const draft = <Type extends PamEventType>(type: Type, payload: PamPayload<Type>) =>
    ({ id: newId(), type, payload }) as DraftEvent; // one of the union's members by its signature

  function takeDrafts(): DraftEvent[] {
    if (unsaid !== '') {
      drafts.push(draft('chat_delta', { messageId: answerId, text: unsaid }));
      unsaid = '';
      wordsAt = Date.now();
    }
    const taken = drafts;
    drafts = [];
    return taken;
  }

  async function write(): Promise<void> {
    const events = takeDrafts();
    try {
      const kept = await store.append(events, events.length > 0 ? text : null);
      failingSince = undefined;
      for (const event of kept.events) emit(event);
      control.judge(kept.isCancelled, kept.attendedAt);
    } catch (cause) {
      drafts = [...events, ...drafts];
      failingSince ??= Date.now();
      if (!mayPass(cause, failingSince)) control.stop('not_kept', cause);
    } finally {
      writing = undefined;
      plan();
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    writing ??= write();
    return writing;
  }

  /** When to write next: what is waiting soon, otherwise a sign of life. */
  function plan(): void {
    clearTimeout(timer);
    if (isOver || writing || isNotKept()) return;
    const isQuiet = unsaid === '' || failingSince !== undefined;
    const wait = isQuiet ? HEARTBEAT_MS : Math.max(0, wordsAt + COALESCE_MS - Date.now());
    timer = setTimeout(() => void flush(), wait);
  }

  /** Until nothing waits any more, or it cannot be kept. */
  async function settle(): Promise<void> {
    while (!isNotKept() && (writing || drafts.length > 0 || unsaid !== '')) {
      await flush();
      if (failingSince !== undefined) await new Promise((resolve) => setTimeout(resolve, HEARTBEAT_MS));
    }
  }

  /** Said again with the same events until it is heard: what was finished already is told as it ended. */
  async function finish(events: DraftEvent[], end: TurnEnd): Promise<PamEvent[]> {
    const since = failingSince ?? Date.now();
    while (true) {
      try {
        return await store.finish(events, text, end);
      } catch (cause) {
        if (!mayPass(cause, since)) throw cause;
        await new Promise((resolve) => setTimeout(resolve, HEARTBEAT_MS));
      }
    }
  }

  function isNotKept(): boolean {
    const { reason } = control.signal;
    return reason instanceof TurnStopped && reason.why === 'not_kept';
  }

  plan();
  return {
    text: () => text,
    /** Adds words to the answer. False when it has become too long. */
    say(words: string): boolean {
      const taken = words.slice(0, Math.max(0, MAX_TEXT - text.length));
      text += taken;
      unsaid += taken;
      if (!writing && failingSince === undefined && Date.now() - wordsAt >= COALESCE_MS) void flush();
      else plan();
      return text.length < MAX_TEXT;
    },
    /** Everything said so far, then this event. Resolves when it is kept. */
    async put<Type extends PamEventType>(type: Type, payload: PamPayload<Type>): Promise<void> {
      drafts = [...takeDrafts(), draft(type, payload)];
      await settle();
    },
    /** The last event; nothing is written after it. */
    async end<Type extends 'chat_complete' | 'error'>(
      type: Type,
      payload: PamPayload<Type>,
      end: TurnEnd,
    ): Promise<PamEvent> {
      await writing;
      isOver = true;
      clearTimeout(timer);
      const told = await finish([...takeDrafts(), draft(type, payload)], end);
      for (const event of told) emit(event);
      const final = told.at(-1);
      if (!final) throw new Error('A turn was finished without a last event.');
      return final;
    },
  };
}

/** Whether what went wrong is the database being away, and not for too long. */
function mayPass(cause: unknown, since: number): boolean {
  return cause instanceof AppError && cause.code === 'unavailable' && Date.now() - since <= PATIENCE_MS;
}

export type TurnWriter = ReturnType<typeof createTurnWriter>;

import { createStore, type Store } from '../../store.ts';
import type { Listener } from './listener.ts';
import type { Speaker } from './speaker.ts';

export interface HandsFreeState {
  phase: 'off' | 'listening' | 'thinking' | 'answering';
  /** Why it has ended, when the person did not end it. */
  problem: string | null;
}

export interface HandsFree extends Pick<Store<HandsFreeState>, 'get' | 'subscribe'> {
  /**
   * Listens, hands on what was said, waits until `onHeard` has the whole answer and it has been read aloud, and listens again: until a
   * word that ends it, `stop`, or nobody speaks for about half a minute. To be called in a tap.
   */
  start(onHeard: (words: string) => Promise<void>): void;
  stop(): void;
}

/** Rounds of 8 s in which nobody speaks. */
const SILENT_ROUNDS = 4;
const STOP_WORDS =
  /^(?:please )?(?:stop|stop listening|cancel|that(?:’|')?s all|that is all|goodbye|be quiet)(?: pam)?$/i;

/** Whether these words, alone, end the conversation. */
export const isStopWord = (words: string): boolean => STOP_WORDS.test(words.replace(/[.,!?]/g, '').trim());

/** A conversation without hands. It does not listen while it speaks, so that it does not hear itself. */
export function createHandsFree(listener: Listener, speaker: Speaker): HandsFree {
  const store = createStore<HandsFreeState>({ phase: 'off', problem: null });
  let turn = 0;

  function end(problem: string | null): void {
    turn += 1;
    listener.cancel();
    store.set({ phase: 'off', problem });
  }

  async function converse(onHeard: (words: string) => Promise<void>): Promise<void> {
    turn += 1;
    const mine = turn;
    const isOver = () => mine !== turn;
    const unsubscribe = listener.subscribe(() => {
      if (!isOver() && listener.get().phase === 'thinking') store.set({ phase: 'thinking', problem: null });
    });
    try {
      for (let silentRounds = 0; silentRounds < SILENT_ROUNDS; ) {
        store.set({ phase: 'listening', problem: null });
        const { words, problem } = await listener.hearOnce();
        if (isOver()) return;
        if (problem) return end(problem);
        silentRounds = words ? 0 : silentRounds + 1;
        if (!words) continue;
        if (isStopWord(words)) {
          speaker.stop();
          return end(null);
        }
        store.set({ phase: 'answering', problem: null });
        await onHeard(words);
        await speaker.whenSilent();
        if (isOver()) return;
      }
      end('I stopped listening, since nobody spoke.');
    } finally {
      unsubscribe();
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    start(onHeard) {
      if (store.get().phase !== 'off') return;
      speaker.unlock();
      speaker.stop();
      converse(onHeard).catch(() => end('That did not work. Try again, or type.'));
    },
    stop() {
      speaker.stop();
      end(null);
    },
  };
}

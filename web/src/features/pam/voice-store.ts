import { useCallback, useSyncExternalStore } from 'react';
import { createStore, useStore } from '../../lib/store.ts';

export type Voice = Pick<typeof import('../../lib/pam/voice/voice.ts'), 'speaker' | 'listener' | 'handsFree'>;

/** Ears and mouth, loaded when PAM has been opened and there is nothing else to do. */
const voiceStore = createStore<Voice | null>(null);

export async function loadVoice(): Promise<Voice> {
  const { speaker, listener, handsFree } = await import('../../lib/pam/voice/voice.ts');
  const voice = voiceStore.get() ?? { speaker, listener, handsFree };
  voiceStore.set(voice);
  return voice;
}

export const useVoiceModule = (): Voice | null => useStore(voiceStore);

/** The state of a part of it; `otherwise` until it is loaded. */
export function usePart<State>(
  part: { get(): State; subscribe(listener: () => void): () => void } | undefined,
  otherwise: State,
): State {
  const subscribe = useCallback((listener: () => void) => part?.subscribe(listener) ?? (() => undefined), [part]);
  return useSyncExternalStore(subscribe, () => part?.get() ?? otherwise);
}

import { useCallback, useEffect, useRef } from 'react';
import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import type { PamSettings } from '../../../../shared/contracts/pam-settings.ts';
import { showToast } from '../../lib/toasts.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import { loadVoice, useVoiceModule } from './voice-store.ts';

/** Speaks what is answered to what was spoken, as it arrives, and hears what is said. */
export function useVoice(settings: PamSettings | null, messages: PamMessage[]) {
  const voice = useVoiceModule();
  const isSpoken = useRef(false);
  useEffect(() => whenIdle(() => void loadVoice().catch(() => undefined)), []); // no signal: loaded when it is asked for
  useEffect(() => {
    if (!voice || !settings) return;
    const { isMuted, speed, voice: name, voiceConsentAt } = settings;
    const isCloudAllowed = voiceConsentAt !== null;
    voice.speaker.set({ isMuted, speed, voice: name, isCloudAllowed });
    voice.listener.set({ isCloudAllowed });
  }, [voice, settings]);
  useSpokenAnswer(isSpoken, messages);
  useEffect(
    () => () => {
      voice?.handsFree.stop();
      voice?.speaker.stop();
      voice?.listener.cancel();
    },
    [voice],
  );

  return {
    voice,
    /** Whether the message that is being sent was spoken, so that its answer is too. */
    noteSpoken: useCallback((spoken: boolean) => {
      isSpoken.current = spoken;
    }, []),
    /** Something that was done, told to whoever speaks with PAM. */
    tell: useCallback(
      (words: string) => {
        if (isSpoken.current) voice?.speaker.say(`done ${words}`, words);
      },
      [voice],
    ),
    /** In a tap. */
    read: useCallback(async (message: PamMessage) => {
      const { speaker } = await loadVoice();
      if (speaker.get().isMuted) return void showToast('PAM is muted. Unmute her to have it read aloud.');
      speaker.unlock();
      speaker.say(message.id, message.text);
    }, []),
  };
}

/** Each sentence of an answer to something spoken is said as soon as it is whole. */
function useSpokenAnswer(isSpoken: { current: boolean }, messages: PamMessage[]): void {
  const voice = useVoiceModule();
  const known = useRef<Set<string> | null>(null);
  const said = useRef<{ id: string; length: number; isOver: boolean } | null>(null);
  useEffect(() => {
    // What was there before is not read out.
    if (!known.current) {
      known.current = new Set(messages.map(({ id }) => id));
      return;
    }
    const last = messages.findLast(({ role }) => role === 'assistant');
    if (!voice || !last || known.current.has(last.id)) return;
    if (said.current?.id !== last.id) {
      if (!isSpoken.current) return void known.current.add(last.id);
      voice.speaker.begin(last.id);
      said.current = { id: last.id, length: 0, isOver: false };
    }
    const { length, isOver } = said.current;
    if (isOver) return;
    voice.speaker.push(last.id, last.text.slice(length));
    said.current = { id: last.id, length: last.text.length, isOver: last.state !== 'streaming' };
    if (last.state === 'streaming') return;
    const [card] = last.actions.filter(({ state }) => state === 'proposed');
    if (card && !last.text.includes(card.card.title)) voice.speaker.push(last.id, `\n${card.card.title}?`);
    voice.speaker.end(last.id);
  }, [voice, messages, isSpoken]);
}

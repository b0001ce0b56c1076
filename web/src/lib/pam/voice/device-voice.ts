import type { Clock } from '../../failover/clock.ts';
import type { DeviceVoice } from './spoken-aloud.ts';

/** What is used of the browser. */
export interface SpeechParts {
  synth: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;
  createUtterance: (text: string) => SpeechSynthesisUtterance;
  clock: Clock;
}

/** A setting of a voice of this device begins so; what follows is the browser's own id. */
export const DEVICE_VOICE = 'device:';

/** Browsers that cannot speak do not always say so: nothing begins. */
const BEGINS_WITHIN_MS = 4_000;
/** Nor do all tell when it is over. */
const longestMs = (text: string, speed: number) => (4_000 + 150 * text.length) / speed;

/** The browser's own voice, an Australian one where there is one. */
export function createDeviceVoice({ synth, createUtterance, clock }: SpeechParts): DeviceVoice {
  function pick(wanted: string | null): SpeechSynthesisVoice | null {
    const voices = synth.getVoices();
    const id = wanted?.startsWith(DEVICE_VOICE) ? wanted.slice(DEVICE_VOICE.length) : null;
    const inLanguage = (start: string) => voices.find(({ lang }) => lang.replace('_', '-').startsWith(start));
    return voices.find(({ voiceURI }) => voiceURI === id) ?? inLanguage('en-AU') ?? inLanguage('en') ?? null;
  }

  return {
    speak(text, { voice, speed }, signal) {
      return new Promise((resolve, reject) => {
        const utterance = createUtterance(text);
        utterance.lang = 'en-AU';
        utterance.rate = speed;
        utterance.voice = pick(voice);
        const settle = (end: () => void) => {
          callOff();
          signal.removeEventListener('abort', onAbort);
          end();
        };
        const giveUp = () =>
          settle(() => {
            synth.cancel();
            reject(new Error('This device does not speak.'));
          });
        const onAbort = () =>
          settle(() => {
            synth.cancel();
            resolve();
          });
        let callOff = clock.after(BEGINS_WITHIN_MS, giveUp);
        utterance.onstart = () => {
          callOff();
          callOff = clock.after(longestMs(text, speed), () => settle(resolve));
        };
        utterance.onend = () => settle(resolve);
        utterance.onerror = ({ error }) =>
          settle(error === 'canceled' || error === 'interrupted' ? resolve : () => reject(new Error(error)));
        if (signal.aborted) return onAbort();
        signal.addEventListener('abort', onAbort);
        synth.speak(utterance);
      });
    },
  };
}

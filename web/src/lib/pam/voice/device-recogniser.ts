import { explainMicrophone } from './explain-microphone.ts';

/** What is used of the browser's recogniser (Web Speech API), which TypeScript does not know. */
export interface BrowserRecognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

export interface DeviceListening {
  /** The words, once it has ended; empty when there were none. Rejects with what to tell the person. */
  heard: Promise<string>;
  /** What was said until now is all. */
  finish(): void;
  abort(): void;
}

export interface DeviceRecogniser {
  /** `isContinuous`: until `finish`; else until the first pause. `onWords` gets what was understood so far. */
  listen(isContinuous: boolean, onWords: (words: string) => void): DeviceListening;
}

const PROBLEMS: Record<string, string> = {
  network: 'This browser needs a connection to listen. You can type instead.',
  'language-not-supported': 'This browser does not understand English speech. You can type instead.',
};
const HARMLESS = new Set(['no-speech', 'aborted']);
const REFUSED = new Set(['not-allowed', 'service-not-allowed', 'audio-capture']);

/**
 * The browser's own recogniser. Some browsers send what they hear to their maker, which is between them and the person: say so where
 * it is used.
 */
export function createDeviceRecogniser(createRecognition: () => BrowserRecognition): DeviceRecogniser {
  return {
    listen(isContinuous, onWords) {
      const recognition = createRecognition();
      recognition.lang = 'en-AU';
      recognition.continuous = isContinuous;
      recognition.interimResults = true;
      let words = '';
      const heard = new Promise<string>((resolve, reject) => {
        recognition.onresult = ({ results }) => {
          words = Array.from(results, (alternatives) => alternatives[0]?.transcript ?? '').join(' ');
          words = words.replace(/\s+/g, ' ').trim();
          onWords(words);
        };
        recognition.onerror = ({ error }) => {
          if (!HARMLESS.has(error)) reject(new Error(explain(error)));
        };
        recognition.onend = () => resolve(words);
      });
      recognition.start();
      return { heard, finish: () => recognition.stop(), abort: () => recognition.abort() };
    },
  };
}

function explain(error: string): string {
  if (REFUSED.has(error)) return explainMicrophone(new DOMException('', 'NotAllowedError'));
  return PROBLEMS[error] ?? 'This browser could not listen just now. You can type instead.';
}

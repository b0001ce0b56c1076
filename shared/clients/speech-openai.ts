import { readAudio, type SpeechEngine, speakingTimeoutMs } from './speech-engine.ts';
import { SpeechFailure } from './speech-failure.ts';
import { speechVendorOf } from './speech-vendor.ts';

type OpenAiSpeechOptions = { url: string; key: string; model: string; voice: string };

/** https://platform.openai.com/docs/api-reference/audio/createSpeech */
const MOST_CHARACTERS = 4_096;
const VOICES = [
  'alloy',
  'ash',
  'ballad',
  'cedar',
  'coral',
  'echo',
  'fable',
  'marin',
  'nova',
  'onyx',
  'sage',
  'shimmer',
];

/** Reads aloud by OpenAI's speech API, or another server that speaks it. */
export function openAiSpeech({ url, key, model, voice: defaultVoice }: OpenAiSpeechOptions): SpeechEngine {
  const vendor = speechVendorOf(`tts ${url}`);
  return {
    name: 'openai',
    sound: `${url} ${model}`,
    defaultVoice,
    isResting: vendor.isResting,
    async speak({ text, voice, speed }) {
      if (text.length > MOST_CHARACTERS) throw new SpeechFailure('too-long');
      const body = JSON.stringify({ model, voice, input: text, speed, response_format: 'mp3' });
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body };
      return vendor.ask({ url: `${url}/audio/speech`, init, timeoutMs: speakingTimeoutMs(text), read: readAudio });
    },
    async listVoices() {
      return [...new Set([defaultVoice, ...VOICES])].map((id) => ({ id, name: capitalised(id) }));
    },
  };
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

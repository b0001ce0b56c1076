import { z } from 'zod';
import { readAudio, type SpeechEngine, type SpeechVoice, speakingTimeoutMs } from './speech-engine.ts';
import { SpeechFailure } from './speech-failure.ts';
import { speechVendorOf } from './speech-vendor.ts';

type ElevenLabsOptions = { url: string; key: string; voice: string };

const MODEL = 'eleven_flash_v2_5';
/** It speaks at no other speed. */
const SLOWEST = 0.7;
const FASTEST = 1.2;
const VOICES_KEPT_MS = 600_000;
const VoiceList = z.object({ voices: z.array(z.object({ voice_id: z.string(), name: z.string() })) });
const lists = new Map<string, { at: number; voices: SpeechVoice[] }>();

/** Reads aloud by ElevenLabs' API. https://elevenlabs.io/docs/api-reference/text-to-speech/convert */
export function elevenLabsSpeech({ url, key, voice: defaultVoice }: ElevenLabsOptions): SpeechEngine {
  const vendor = speechVendorOf(`elevenlabs ${url}`);
  const headers = { 'xi-api-key': key };
  return {
    name: 'elevenlabs',
    sound: `${url} ${MODEL}`,
    defaultVoice,
    isResting: vendor.isResting,
    speak({ text, voice, speed }) {
      const settings = { speed: Math.min(FASTEST, Math.max(SLOWEST, speed)) };
      const body = JSON.stringify({ text, model_id: MODEL, voice_settings: settings });
      const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
      const address = `${url}/text-to-speech/${encodeURIComponent(voice)}?output_format=mp3_44100_64`;
      return vendor.ask({ url: address, init, timeoutMs: speakingTimeoutMs(text), read: readAudio });
    },
    async listVoices() {
      const kept = lists.get(url);
      if (kept && Date.now() - kept.at < VOICES_KEPT_MS) return kept.voices;
      const voices = await vendor.ask({ url: `${url}/voices`, init: { headers }, timeoutMs: 3_500, read: readVoices });
      lists.set(url, { at: Date.now(), voices });
      return voices;
    },
  };
}

function readVoices(bytes: Uint8Array): SpeechVoice[] {
  const parsed = VoiceList.safeParse(parseJson(bytes));
  if (!parsed.success) throw new SpeechFailure('broken', parsed.error);
  return parsed.data.voices.map(({ voice_id: id, name }) => ({ id, name }));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new SpeechFailure('broken', cause);
  }
}

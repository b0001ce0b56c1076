import { z } from 'zod';
import type { ClipType } from '../contracts/speech-rules.ts';
import { SpeechFailure } from './speech-failure.ts';
import { speechVendorOf } from './speech-vendor.ts';

export type Clip = { bytes: Uint8Array; type: ClipType };
export type Transcriber = {
  /** The words of a recording; empty when there are none. Throws `SpeechFailure`. */
  transcribe(clip: Clip): Promise<string>;
};

type TranscriberOptions = { url: string; key: string; model: string };

/** The app gives up on a write after 8 s. */
const TIMEOUT_MS = 7_000;
const Answer = z.object({ text: z.string() });
/** The API goes by the name's ending. */
const NAMES: Record<ClipType, string> = {
  'audio/webm': 'clip.webm',
  'audio/ogg': 'clip.ogg',
  'audio/mp4': 'clip.mp4',
  'audio/wav': 'clip.wav',
  'audio/mpeg': 'clip.mp3',
};

/** Listens by OpenAI's transcription API, or another server that speaks it. */
export function openAiTranscriber({ url, key, model }: TranscriberOptions): Transcriber {
  const vendor = speechVendorOf(`stt ${url}`);
  return {
    async transcribe({ bytes, type }) {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(bytes)], { type }), NAMES[type]);
      body.set('model', model);
      body.set('language', 'en');
      body.set('response_format', 'json');
      const init = { method: 'POST', headers: { authorization: `Bearer ${key}` }, body };
      return vendor.ask({ url: `${url}/audio/transcriptions`, init, timeoutMs: TIMEOUT_MS, read: readText });
    },
  };
}

function readText(bytes: Uint8Array): string {
  try {
    return Answer.parse(JSON.parse(new TextDecoder().decode(bytes))).text.trim();
  } catch (cause) {
    throw new SpeechFailure('broken', cause);
  }
}

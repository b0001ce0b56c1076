import type {
  SpeechHealth,
  SpeechVoices,
  SttCapabilities,
  Transcript,
} from '../../../../../shared/contracts/speech.ts';
import { answer, v1 } from '../../api-client.ts';
import { authorisedFetch } from '../../transport.ts';
import type { AskCloudVoice, CloudSpeech } from './spoken-aloud.ts';

/** Asking again for the same does no harm, so another origin may be asked when one fails. */
const repeatable = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** Reads one sentence aloud. At its own speed: the player makes it faster or slower, so one recording serves all. */
export const askCloudVoice: AskCloudVoice = async (text, voice, signal) => {
  const response = await authorisedFetch('/api/v1/tts/synthesize', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...repeatable() },
    body: JSON.stringify({ text, ...(voice ? { voice } : {}) }),
    signal,
  });
  const engine = (response.headers.get('X-TTS-Engine') ?? 'cache') as CloudSpeech['engine']; // the API's own words
  return { audio: await response.blob(), engine };
};

/** What was said in a recording. Throws ApiProblem and NoAnswer. */
export async function transcribeClip(clip: Blob, signal: AbortSignal): Promise<string> {
  const response = await authorisedFetch('/api/v1/stt/transcribe', {
    method: 'POST',
    headers: { 'Content-Type': clip.type, ...repeatable() },
    body: clip,
    // What is to arrive although the page is left is at most 64 kB, says fetch; and nobody would read this answer.
    keepalive: false,
    signal,
  });
  const { text } = (await response.json()) as Transcript; // checked by the API's contract tests
  return text;
}

export const speechApi = {
  listVoices: (signal?: AbortSignal): Promise<SpeechVoices> =>
    answer(v1.tts.voices.$get({}, signal ? { init: { signal } } : {})),
  getSpeechHealth: (signal?: AbortSignal): Promise<SpeechHealth> =>
    answer(v1.tts.health.$get({}, signal ? { init: { signal } } : {})),
  getSttCapabilities: (signal?: AbortSignal): Promise<SttCapabilities> =>
    answer(v1.stt.capabilities.$get({}, signal ? { init: { signal } } : {})),
};

import * as z from 'zod/mini';

const filled = z.string().check(z.minLength(1));

/** Who speaks and listens besides the browser. The first engine's key and address are OPENAI_API_KEY and OPENAI_BASE_URL. */
export const speechVariables = {
  TTS_MODEL: z._default(filled, 'gpt-4o-mini-tts'),
  TTS_VOICE: z._default(filled, 'coral'),
  STT_MODEL: z._default(filled, 'gpt-transcribe'),
  ELEVENLABS_API_KEY: z.optional(filled),
  ELEVENLABS_BASE_URL: z._default(z.url(), 'https://api.elevenlabs.io/v1'),
  ELEVENLABS_VOICE: z._default(filled, 'JBFqnCBsd6RMkjVDRZzb'),
};

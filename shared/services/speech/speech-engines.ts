import { elevenLabsSpeech } from '../../clients/speech-elevenlabs.ts';
import type { SpeechEngine } from '../../clients/speech-engine.ts';
import { openAiSpeech } from '../../clients/speech-openai.ts';
import type { ApiEnv } from '../../env.ts';

/** Who speaks here, in the order in which they are asked. */
export function speechEngines(env: ApiEnv): SpeechEngine[] {
  const { OPENAI_API_KEY: openAi, ELEVENLABS_API_KEY: elevenLabs } = env;
  return [
    ...(openAi
      ? [openAiSpeech({ url: env.OPENAI_BASE_URL, key: openAi, model: env.TTS_MODEL, voice: env.TTS_VOICE })]
      : []),
    ...(elevenLabs
      ? [elevenLabsSpeech({ url: env.ELEVENLABS_BASE_URL, key: elevenLabs, voice: env.ELEVENLABS_VOICE })]
      : []),
  ];
}

import { pingOpenAi } from './openai.ts';
import { ProbeFailure } from './probe-failure.ts';

type SpeechKeys = {
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL: string;
  ELEVENLABS_API_KEY?: string | undefined;
  ELEVENLABS_BASE_URL: string;
};

/**
 * Asks whether anybody can read aloud, costing nothing; undefined where no voice service is set up. Rejects when none answers,
 * naming them: with one of two the product still speaks.
 */
export function speechProbe(env: SpeechKeys): ((signal: AbortSignal) => Promise<void>) | undefined {
  const { OPENAI_API_KEY: openAi, ELEVENLABS_API_KEY: elevenLabs } = env;
  const pings = {
    ...(openAi ? { openai: (signal: AbortSignal) => pingOpenAi(env.OPENAI_BASE_URL, openAi, signal) } : {}),
    ...(elevenLabs
      ? { elevenlabs: (signal: AbortSignal) => pingElevenLabs(env.ELEVENLABS_BASE_URL, elevenLabs, signal) }
      : {}),
  };
  const names = Object.keys(pings);
  if (names.length === 0) return undefined;
  return (signal) =>
    Promise.any(Object.values(pings).map((ping) => ping(signal))).catch(() => {
      throw new ProbeFailure(`no answer by ${names.join(', ')}`);
    });
}

async function pingElevenLabs(url: string, key: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${url}/models`, { headers: { 'xi-api-key': key }, signal });
  await response.body?.cancel();
  if (!response.ok) throw new ProbeFailure(`elevenlabs answered ${response.status}`);
}

import type { SpeechEngine } from '../../clients/speech-engine.ts';
import type { SpeechVoices } from '../../contracts/speech.ts';

/** The voices of every engine, best engine first. One that does not answer is left out: its own voice speaks all the same. */
export async function listVoices(engines: SpeechEngine[]): Promise<SpeechVoices> {
  const lists = await Promise.all(
    engines.map(async (engine) => {
      const voices = await engine.listVoices().catch(() => []);
      return voices.map(({ id, name }) => ({ id: `${engine.name}:${id}`, name, engine: engine.name }));
    }),
  );
  return { voices: lists.flat() };
}

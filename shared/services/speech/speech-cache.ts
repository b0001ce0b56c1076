import { readAudio, type SpeechEngine, type SpokenAudio, type SpokenText } from '../../clients/speech-engine.ts';
import type { StorageClient } from '../../clients/storage.ts';
import { speechPath } from '../../contracts/speech-rules.ts';

/** What was read aloud before, of one person: in their own folder, under the digest of what sounded how. Never fails. */
export type SpeechCache = {
  find(engine: SpeechEngine, spoken: SpokenText): Promise<SpokenAudio | null>;
  keep(engine: SpeechEngine, spoken: SpokenText, audio: SpokenAudio): Promise<void>;
};

export function createSpeechCache(userId: string, storage: StorageClient): SpeechCache {
  const place = async (engine: SpeechEngine, { text, voice, speed }: SpokenText) =>
    speechPath(userId, await digest(JSON.stringify([engine.name, engine.sound, voice, speed, text])));
  return {
    async find(engine, spoken) {
      try {
        const bytes = await storage.download(await place(engine, spoken));
        return bytes && readAudio(bytes);
      } catch {
        return null; // Storage is away: the engine is asked
      }
    },
    async keep(engine, spoken, { bytes, type }) {
      // What was not kept is asked for again; a full folder and one that is away are told by nobody.
      await storage.upload(await place(engine, spoken), bytes, type, { replace: false }).catch(() => undefined);
    },
  };
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { ClipType, SpeechEngineName } from '../contracts/speech-rules.ts';
import { detectAudioType } from '../domain/detect-audio-type.ts';
import { SpeechFailure } from './speech-failure.ts';

export type SpokenText = { text: string; voice: string; speed: number };
export type SpokenAudio = { bytes: Uint8Array; type: ClipType };
export type SpeechVoice = { id: string; name: string };

/** Somebody who reads a text aloud. */
export type SpeechEngine = {
  name: SpeechEngineName;
  /** Model and address: another one sounds otherwise, so what is kept of this one is not of that. */
  sound: string;
  defaultVoice: string;
  isResting(): boolean;
  /** Throws `SpeechFailure`. */
  speak(spoken: SpokenText): Promise<SpokenAudio>;
  /** Throws `SpeechFailure`. */
  listVoices(): Promise<SpeechVoice[]>;
};

/** A sentence has 3.5 s, so that the second engine is heard before a person has given up; long texts have more. */
export const speakingTimeoutMs = (text: string): number => Math.min(20_000, 3_500 + 4 * Math.max(0, text.length - 300));

/** Audio by what it is, whatever it is said to be. Throws `SpeechFailure`. */
export function readAudio(bytes: Uint8Array): SpokenAudio {
  const type = detectAudioType(bytes);
  if (!type) throw new SpeechFailure('broken', 'answered something that is no audio');
  return { bytes, type };
}

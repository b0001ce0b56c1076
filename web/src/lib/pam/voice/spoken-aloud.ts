import type { SpeechEngineName } from '../../../../../shared/contracts/speech-rules.ts';

/** Who is heard: a service, what it said before, or this device. */
export type Voice = SpeechEngineName | 'cache' | 'device';

export interface CloudSpeech {
  audio: Blob;
  engine: Exclude<Voice, 'device'>;
}

/** The services of the API. Rejects with ApiProblem, or NoAnswer. */
export type AskCloudVoice = (text: string, voice: string | null, signal: AbortSignal) => Promise<CloudSpeech>;

export interface AudioPlayer {
  /** Until it has been played, or the signal is aborted. Rejects when it cannot be played. */
  play(audio: Blob, speed: number, signal: AbortSignal): Promise<void>;
  /** Called in a tap, so that a phone lets it play later. */
  unlock(): void;
}

export interface DeviceVoice {
  /** Until it has been said, or the signal is aborted. Rejects when this device cannot. */
  speak(text: string, options: { voice: string | null; speed: number }, signal: AbortSignal): Promise<void>;
}

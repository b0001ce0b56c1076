import { ApiProblem } from '../../api-problem.ts';
import type { Clock } from '../../failover/clock.ts';
import type { AskCloudVoice, CloudSpeech } from './spoken-aloud.ts';

export interface CloudVoice {
  /** The text as audio, or null where the device has to speak. Never rejects. */
  request(text: string, voice: string | null, signal: AbortSignal): Promise<CloudSpeech | null>;
  /** The person changed their mind, or the app was set up otherwise: what was given up is tried again. */
  reset(): void;
}

/** Whoever waits longer has stopped listening. The API's own engines have each given up by about then. */
const DEADLINE_MS = 6_000;
const REST_MS = 30_000;

/**
 * Voices of the API. After a failure the device speaks for half a minute; where none is set up, or the person did not agree, until
 * that changes.
 */
export function createCloudVoice(ask: AskCloudVoice, clock: Clock): CloudVoice {
  let restsUntil = 0;
  return {
    reset: () => {
      restsUntil = 0;
    },
    async request(text, voice, signal) {
      if (clock.now() < restsUntil) return null;
      const deadline = new AbortController();
      const callOff = clock.after(DEADLINE_MS, () => deadline.abort());
      try {
        return await ask(text, voice, AbortSignal.any([signal, deadline.signal]));
      } catch (error) {
        if (!signal.aborted) restsUntil = isForGood(error) ? Number.POSITIVE_INFINITY : clock.now() + REST_MS;
        return null;
      } finally {
        callOff();
      }
    },
  };
}

const isForGood = (error: unknown) =>
  error instanceof ApiProblem && (error.code === 'not_offered' || error.code === 'forbidden');

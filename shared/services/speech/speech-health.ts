import type { SpeechEngine } from '../../clients/speech-engine.ts';
import type { SpeechHealth } from '../../contracts/speech.ts';
import { SPEECH_ENGINES } from '../../contracts/speech-rules.ts';

/** What this process knows of the engines, without asking them. */
export function speechHealth(engines: SpeechEngine[], isStandIn: boolean): SpeechHealth {
  return {
    isConfigured: engines.length > 0,
    isStandIn,
    engines: SPEECH_ENGINES.map((name) => {
      const engine = engines.find((one) => one.name === name);
      return { engine: name, state: engine ? (engine.isResting() ? 'resting' : 'ready') : 'not configured' };
    }),
  };
}

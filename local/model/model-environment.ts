import { STAND_IN_KEY } from '../../shared/domain/is-stand-in.ts';

/** Whether the developer asks for the stand-in: it is never there by itself, since what it says is made up. */
export const isStandInWanted = (environment: Record<string, string | undefined>) => environment.PAM_STAND_IN === 'true';

/** The variables that point the functions to the stand-in for a model and for speech. `url` is its address without a path. */
export function modelEnvironment(url: string): Record<string, string> {
  return {
    OPENAI_API_KEY: STAND_IN_KEY,
    OPENAI_BASE_URL: `${url}/v1`,
    ELEVENLABS_API_KEY: STAND_IN_KEY,
    ELEVENLABS_BASE_URL: `${url}/v1`,
  };
}

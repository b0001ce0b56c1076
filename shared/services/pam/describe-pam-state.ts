import type { PamState } from '../../contracts/pam.ts';
import { isStandIn } from '../../domain/is-stand-in.ts';
import type { ApiEnv } from '../../env.ts';
import type { ServiceContext } from '../service-context.ts';
import { ENGINE_REASONS, getPamState } from './get-pam-state.ts';
import { pamLimits } from './pam-limits.ts';

/** Who would answer the person just now, and why it is not a model, in words for them. */
export async function describePamState(ctx: ServiceContext, env: ApiEnv): Promise<PamState> {
  const { engineReason, ...left } = await getPamState(ctx, pamLimits(env));
  if (env.OPENAI_API_KEY === undefined || !env.VITE_USE_AI_SDK_PAM) {
    return { engine: 'rules', reason: NO_MODEL, isStandIn: false, needsConsent: false, ...left };
  }
  return {
    engine: engineReason ? 'rules' : 'model',
    reason: engineReason && ENGINE_REASONS[engineReason],
    isStandIn: isStandIn(env.OPENAI_API_KEY),
    needsConsent: engineReason === 'consent',
    ...left,
  };
}

const NO_MODEL = 'There is no AI model set up here.';

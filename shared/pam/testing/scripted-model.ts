import { type LanguageModel, ModelFailure, type ModelPart, type ModelRequest } from '../../clients/language-model.ts';

export type Step =
  | ModelPart
  | { type: 'wait'; ms: number }
  | { type: 'hang' }
  | { type: 'fail'; failure: ModelFailure };

export const words = (text: string): Step => ({ type: 'text', text });
export const call = (tool: string, input: unknown, callId: string = crypto.randomUUID()): Step => ({
  type: 'call',
  callId,
  tool,
  input: typeof input === 'string' ? input : JSON.stringify(input),
});
export const wait = (ms: number): Step => ({ type: 'wait', ms });
export const hang: Step = { type: 'hang' };
export const fail = (kind: ModelFailure['kind'], retryAfterMs?: number): Step => ({
  type: 'fail',
  failure: new ModelFailure(kind, { retryAfterMs }),
});

/** A model that does what each request's script says; the last script is for all further ones. It heeds its signal or does not. */
export function scriptedModel(...scripts: Step[][]) {
  const requests: ModelRequest[] = [];
  const model: LanguageModel = {
    async *stream(request) {
      requests.push(request);
      const script = scripts[Math.min(requests.length, scripts.length) - 1] ?? [];
      for (const step of script) {
        if (step.type === 'wait') await new Promise((resolve) => setTimeout(resolve, step.ms));
        else if (step.type === 'hang') await new Promise(() => {});
        else if (step.type === 'fail') throw step.failure;
        else yield step;
      }
    },
  };
  return { model, requests };
}

import { createOpenAiModel, type LanguageModel } from '../clients/language-model.ts';
import type { ApiEnv } from '../env.ts';

let made: { of: string; model: Promise<LanguageModel> } | undefined;

/** The model of this deployment, undefined without one. One a process, loaded with the first chat. */
export function modelOf(env: ApiEnv): Promise<LanguageModel> | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, PAM_MODEL: model, VITE_USE_AI_SDK_PAM: isWanted } = env;
  if (!apiKey || !isWanted) return undefined;
  const of = [apiKey, baseUrl, model].join('\n');
  if (made?.of !== of) made = { of, model: createOpenAiModel({ apiKey, baseUrl, model }) };
  return made.model;
}

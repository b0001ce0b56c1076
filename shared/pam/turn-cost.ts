import { MAX_OUTPUT_TOKENS } from '../clients/language-model.ts';
import type { ApiEnv } from '../env.ts';
import type { Usage } from './turn-events.ts';

/** Tokens that a turn costs beside the words of its message and answer: rules, tools, what was said before. */
const USUAL_INPUT_TOKENS = 6_000;

/** What is reserved for a turn before a model is asked. It is corrected by what it used; a turn of many tools may use more. */
export function estimateTurn(text: string, env: ApiEnv): { tokens: number; micros: number } {
  const usage = { inputTokens: USUAL_INPUT_TOKENS + Math.ceil(text.length / 3), outputTokens: MAX_OUTPUT_TOKENS };
  return { tokens: usage.inputTokens + usage.outputTokens, micros: toMicros(usage, env) };
}

/** Dollars a million tokens are millionths of a dollar a token. */
export function toMicros({ inputTokens, outputTokens }: Usage, env: ApiEnv): number {
  return Math.ceil(inputTokens * env.PAM_PRICE_IN + outputTokens * env.PAM_PRICE_OUT);
}

import type { ApiEnv } from '../../env.ts';
import type { PamLimits } from './pam-turn.ts';

/** What this deployment lets a person spend. */
export function pamLimits(env: ApiEnv): PamLimits {
  const { PAM_MESSAGES_PER_HOUR: messagesPerHour, PAM_DAILY_TOKENS: dayTokens, PAM_DAILY_DOLLARS: dollars } = env;
  return { messagesPerHour, dayTokens, dayMicros: dollars === undefined ? null : Math.round(dollars * 1e6) };
}

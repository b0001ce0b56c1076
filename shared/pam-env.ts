import * as z from 'zod/mini';

const count = z.coerce.number().check(z.int(), z.minimum(0));
const dollarsPerMillion = z.coerce.number().check(z.minimum(0));

/** What PAM may spend. Without OPENAI_API_KEY there is no model, and none of this matters but the messages an hour. */
export const pamVariables = {
  PAM_MODEL: z._default(z.string().check(z.minLength(1)), 'gpt-5-mini'),
  PAM_MESSAGES_PER_HOUR: z._default(count, 60),
  PAM_DAILY_TOKENS: z._default(count, 200_000),
  /** Dollars a person and day; without it only tokens are limited. */
  PAM_DAILY_DOLLARS: z.optional(z.coerce.number().check(z.minimum(0))),
  /** What a million tokens cost, in dollars: those of gpt-5-mini unless told. */
  PAM_PRICE_IN: z._default(dollarsPerMillion, 0.25),
  PAM_PRICE_OUT: z._default(dollarsPerMillion, 2),
  /** How long the host lets a process live, a WebSocket counted whole: 150 on Supabase's free plan, 400 on a paid one. */
  FUNCTION_WALL_CLOCK_SECONDS: z._default(z.coerce.number().check(z.int(), z.minimum(32)), 150),
};

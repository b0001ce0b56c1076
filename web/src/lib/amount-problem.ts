import { MAX_AMOUNT_CENTS, parseAmountCents } from '../../../shared/domain/money.ts';

/** What is wrong with an amount as it was typed, with one that is right as the example; null when nothing is. */
export function amountProblem(typed: string, example: string): string | null {
  const cents = parseAmountCents(typed);
  if (cents === null) return `Enter an amount such as ${example}.`;
  if (cents === 0) return 'Enter an amount above zero.';
  return cents > MAX_AMOUNT_CENTS ? 'Enter an amount of at most 1,000,000.00.' : null;
}

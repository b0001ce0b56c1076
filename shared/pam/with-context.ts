import type { PamContext } from '../contracts/pam.ts';
import type { PamFacts } from '../domain/pam/facts.ts';

/** Whoever travels is not always where their profile says: the day and the clock are those of the device, if it tells its zone. */
export function withContext(facts: PamFacts, { timeZone }: PamContext): PamFacts {
  if (timeZone === undefined || timeZone === facts.timeZone) return facts;
  try {
    // The Swedish write a day as ISO 8601 does.
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(facts.now));
    return { ...facts, timeZone, today };
  } catch {
    return facts; // no zone that anybody knows
  }
}

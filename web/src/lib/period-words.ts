import type { Recurring } from '../../../shared/contracts/recurrings.ts';

/** How often, as it stands behind an amount. */
export const PERIOD_WORDS: Record<Recurring['period'], string> = {
  week: 'every week',
  fortnight: 'every fortnight',
  month: 'every month',
  quarter: 'every quarter',
  year: 'every year',
};

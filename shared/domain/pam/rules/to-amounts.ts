import { toHundredths, toWhole } from './group-values.ts';
import type { Figure } from './read-figures.ts';

/** "six fifty" is said of small things for 6.50. */
const SMALL = new Set(['eating-out', 'groceries', 'ferries-tolls', 'other']);

/** What an amount can be in cents: two when it cannot be told, as of "six fifty" for something that might cost either. */
export function toAmounts({ groups, measure }: Pick<Figure, 'groups' | 'measure'>, category: string | null): number[] {
  const told = toWhole(groups);
  const whole = told !== null && measure === 'cents' ? told / 100 : told;
  const hundredths = toHundredths(groups);
  const [first] = groups;
  if (whole === null || hundredths === null || !first) return cents([whole ?? hundredths]);
  const isUnit = groups.length === 2 && first.value >= 1 && first.value <= 9;
  // "six fifty": of dollars said so, and of "one twenty", it is hundreds.
  if (isUnit && (measure === 'money' || first.value === 1)) return cents([whole]);
  if (isUnit && !SMALL.has(category ?? '')) return cents([hundredths, whole]);
  return cents([hundredths]);
}

function cents(values: (number | null)[]): number[] {
  return values.flatMap((value) => {
    const amount = value === null ? 0 : Math.round(value * 100);
    return amount >= 1 && amount <= 100_000_000 ? [amount] : [];
  });
}

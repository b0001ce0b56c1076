/** The category that money spent at each kind of stop belongs to. */
const CATEGORIES: Record<string, string> = {
  camp: 'camp',
  fuel: 'fuel',
  food: 'eating-out',
  sight: 'sights',
  ferry: 'ferries-tolls',
  water: 'gas-water',
  dump: 'gas-water',
};

export interface CostStop {
  kind: string;
  costEstimateCents: number | null;
}

export interface SpendingCell {
  day: string;
  category: string;
  currency: string;
  amountCents: number;
}

export interface CategoryCost {
  category: string;
  estimateCents: number;
  actualCents: number;
}

export interface TripCosts {
  /** By category, the largest first. All amounts are in `currency`. */
  categories: CategoryCost[];
  days: { day: string; amountCents: number }[];
  estimateCents: number;
  actualCents: number;
  /** What is left of the estimate; below 0 when it is overspent. */
  remainingCents: number;
  /** What was spent in other currencies, never added in. */
  otherCurrencies: { currency: string; amountCents: number }[];
  /** What the fuel is reckoned at; null while consumption or price is unknown, and the estimate is without it then. */
  fuel: { litres: number; cents: number } | null;
}

/** Fuel for so many kilometres, in litres and cents. The price is in thousandths of the currency's unit a litre. */
export function estimateFuel(
  km: number,
  litresPer100Km: number,
  priceMilliPerL: number,
): { litres: number; cents: number } {
  const litres = (km * litresPer100Km) / 100;
  return { litres, cents: Math.round((litres * priceMilliPerL) / 10) };
}

/**
 * What a trip is estimated to cost and has cost. Where fuel can be reckoned from the kilometres, that stands for what fuel stops
 * are estimated at.
 */
export function sumTripCosts(
  stops: readonly CostStop[],
  fuel: TripCosts['fuel'],
  cells: readonly SpendingCell[],
  currency: string,
): TripCosts {
  const estimates = new Map<string, number>();
  for (const { kind, costEstimateCents } of stops) {
    if (costEstimateCents && !(fuel && kind === 'fuel')) add(estimates, CATEGORIES[kind] ?? 'other', costEstimateCents);
  }
  if (fuel) add(estimates, 'fuel', fuel.cents);
  const actuals = new Map<string, number>();
  const days = new Map<string, number>();
  const others = new Map<string, number>();
  for (const cell of cells) {
    if (cell.currency !== currency) {
      add(others, cell.currency, cell.amountCents);
      continue;
    }
    add(actuals, cell.category, cell.amountCents);
    add(days, cell.day, cell.amountCents);
  }
  const [estimateCents, actualCents] = [total(estimates), total(actuals)];
  return {
    categories: byCategory(estimates, actuals),
    days: [...days]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([day, amountCents]) => ({ day, amountCents })),
    estimateCents,
    actualCents,
    remainingCents: estimateCents - actualCents,
    otherCurrencies: [...others].map(([other, amountCents]) => ({ currency: other, amountCents })),
    fuel,
  };
}

function byCategory(estimates: Map<string, number>, actuals: Map<string, number>): CategoryCost[] {
  return [...new Set([...estimates.keys(), ...actuals.keys()])]
    .map((category) => ({
      category,
      estimateCents: estimates.get(category) ?? 0,
      actualCents: actuals.get(category) ?? 0,
    }))
    .sort((one, other) => size(other) - size(one) || (one.category < other.category ? -1 : 1));
}

const size = ({ estimateCents, actualCents }: CategoryCost) => Math.max(estimateCents, actualCents);

const add = (sums: Map<string, number>, name: string, cents: number) => sums.set(name, (sums.get(name) ?? 0) + cents);

const total = (sums: Map<string, number>) => [...sums.values()].reduce((sum, cents) => sum + cents, 0);

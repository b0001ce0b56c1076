import type { TripCosts } from '../../contracts/trips.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, Said } from './said.ts';
import { tripName } from './trips-in-time.ts';
import { wordsOf } from './words.ts';

/** What a trip has cost so far against what it was reckoned at. */
export function sayTripCost({ tripId }: PamLookup<'trip_cost'>, costs: TripCosts, facts: PamFacts): Said {
  const words = wordsOf(facts);
  const name = tripName(tripId, facts);
  const money = (cents: number, currency: string = costs.currency) => words.format.money(cents, currency);
  const { actualCents, estimateCents, remainingCents } = costs;
  const nameOf = (slug: string) => facts.categories.find((one) => one.slug === slug)?.name ?? slug;
  const left = remainingCents < 0 ? `${money(-remainingCents)} over` : `${money(remainingCents)} left`;
  return {
    label: `Cost of ${name}`,
    lines: [
      `Spent: ${money(actualCents)}`,
      ...(estimateCents > 0 ? [`Estimated: ${money(estimateCents)}, ${left}`] : []),
      ...costs.categories.map(
        (one) =>
          `${nameOf(one.category)}: ${money(one.actualCents)}${one.estimateCents > 0 ? ` of ${money(one.estimateCents)}` : ''}`,
      ),
      ...(costs.fuel ? [`Fuel is reckoned at ${words.rig.volume(costs.fuel.litres)}, ${money(costs.fuel.cents)}`] : []),
      ...costs.otherCurrencies.map(({ currency, amountCents }) => `Also ${money(amountCents, currency)}`),
    ],
    sentence: sentenceOf(name, { actualCents, estimateCents }, left, money),
  };
}

function sentenceOf(
  name: string,
  { actualCents, estimateCents }: Pick<TripCosts, 'actualCents' | 'estimateCents'>,
  left: string,
  money: (cents: number) => string,
): string {
  if (actualCents === 0 && estimateCents === 0) return `Nothing is known yet of what ${name} costs.`;
  if (estimateCents === 0) return `${name} has cost ${money(actualCents)} so far.`;
  if (actualCents === 0) return `${name} is reckoned at ${money(estimateCents)}. Nothing is spent yet.`;
  return `${name} has cost ${money(actualCents)} of ${money(estimateCents)} so far, ${left}.`;
}

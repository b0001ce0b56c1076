import type { PamToolCall } from '../../contracts/pam-tools.ts';
import type { Trip } from '../../contracts/trips.ts';
import { type Choice, toChoices } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { type Picked, pick } from './pick.ts';
import { daysOfTrip, stopsOf, tripUnderWay } from './trips-in-time.ts';

export const tripChoices = (trips: readonly Trip[]): Choice<Trip>[] =>
  toChoices(
    trips,
    ({ id }) => id,
    ({ name }) => name,
  );

/** The trips that are not over, the one that starts first before the others. */
export const tripsAhead = (facts: PamFacts): Trip[] =>
  facts.trips
    .filter((trip) => lastDayOf(trip, facts) >= facts.today)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : Number(one.startsOn > other.startsOn)));

const lastDayOf = (trip: Trip, facts: PamFacts) => {
  const { lastDay } = daysOfTrip(trip, stopsOf(trip.id, facts));
  return trip.endsOn !== null && trip.endsOn > lastDay ? trip.endsOn : lastDay;
};

/** The trip that is meant; when nobody said the one under way, else the next one, else the latest. */
export function pickTrip(call: PamToolCall, said: string | undefined, facts: PamFacts): Picked<Trip> {
  const latest = facts.trips.reduce<Trip | null>(
    (last, trip) => (last && last.startsOn >= trip.startsOn ? last : trip),
    null,
  );
  const meant = tripUnderWay(facts, facts.today) ?? tripsAhead(facts)[0] ?? latest;
  const choices = tripChoices(facts.trips);
  return pick({
    call,
    field: 'trip',
    said,
    choices,
    namesOf: ({ name }) => [name],
    likely: choices.filter(({ row }) => row === meant),
    words: {
      which: 'Which trip?',
      unknown: 'no trip called',
      none: 'There is no trip yet. Say where you want to go, and I will plan one.',
    },
  });
}

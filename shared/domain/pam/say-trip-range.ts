import type { TripSchedule } from '../../contracts/trips.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, Said } from './said.ts';
import { tripName } from './trips-in-time.ts';
import { wordsOf } from './words.ts';

const GAPS: Record<NonNullable<TripSchedule['rangeGap']>, string> = {
  vehicle: 'How far the fuel goes can be said once the trip has a vehicle.',
  consumption: 'Nothing is known yet of what it uses. Fill up full twice, or give the trip a figure of its own.',
  tank: 'The size of its tank is not known. Add it to the vehicle, or say what is aboard at the start.',
};

/** Whether the fuel of a trip lasts from stop to stop, and where it gets tight. */
export function sayTripRange({ tripId }: PamLookup<'trip_range'>, schedule: TripSchedule, facts: PamFacts): Said {
  const words = wordsOf(facts);
  const label = `Fuel on ${tripName(tripId, facts)}`;
  const nameOf = (id: string) => facts.stops.find((stop) => stop.id === id)?.name ?? 'a stop';
  const { range } = schedule;
  if (!range) {
    const gap = GAPS[schedule.rangeGap ?? 'vehicle'];
    return { label, lines: [gap], sentence: gap };
  }
  const { dryPoint, tightest, fullKm, startL, reserveL, consumption } = range;
  const lines = [
    `Reckoned with ${words.rig.consumption(consumption.litresPer100Km)}, ${words.rig.volume(startL)} at the start, ${words.rig.volume(reserveL)} kept in reserve`,
    ...(fullKm === null ? [] : [`A full tank is good for ${words.rig.distance(fullKm)}`]),
    ...range.stops.map(({ stopId, spareKm }) =>
      spareKm < 0
        ? `${nameOf(stopId)}: ${words.rig.distance(-spareKm)} short`
        : `${nameOf(stopId)}: ${words.rig.distance(spareKm)} to spare`,
    ),
  ];
  if (dryPoint) {
    const last = dryPoint.lastFuelStopId
      ? `The last fuel before it is at ${nameOf(dryPoint.lastFuelStopId)}.`
      : 'There is no fuel stop before it.';
    return {
      label,
      lines,
      sentence: `The fuel gets down to the reserve about ${words.distance(dryPoint.km)} into the trip, beyond ${nameOf(dryPoint.afterStopId)}. ${last}`,
    };
  }
  const least = tightest
    ? ` The least is left arriving at ${nameOf(tightest.stopId)}: enough for another ${words.distance(tightest.spareKm)}.`
    : '';
  return { label, lines, sentence: `The fuel lasts all the way.${least}` };
}

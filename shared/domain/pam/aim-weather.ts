import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { addDays } from '../days.ts';
import type { PamFacts } from './facts.ts';
import { findByName } from './find-by-name.ts';
import { impossible } from './proposal.ts';
import { resolvePlace } from './resolve-place.ts';
import { tripsAhead } from './resolve-trip.ts';
import type { Aimed, WeatherPlace } from './said.ts';
import { daysOfTrip, stopsOf, tripUnderWay } from './trips-in-time.ts';

/** How far ahead forecasts go. */
const FORECAST_DAYS = 15;
/** Of a place that the trip does not go to. */
const PLACE_DAYS = 3;
const MOST_PLACES = 5;

/** The next stops with a place, each on the days one is there; or a place by name. */
export function aimWeather({ place }: PamToolArguments<'weather_ahead'>, facts: PamFacts): Aimed<'weather_ahead'> {
  const ahead = stopsAhead(facts);
  if (place) {
    const meant = findByName(ahead, place, ({ name }) => [name])[0] ?? placeNamed(place, facts);
    if (!meant) return impossible(`I do not know where ${place} is.`);
    return { kind: 'lookup', lookup: { tool: 'weather_ahead', places: [meant] } };
  }
  if (ahead.length > 0)
    return { kind: 'lookup', lookup: { tool: 'weather_ahead', places: ahead.slice(0, MOST_PLACES) } };
  const call = { tool: 'weather_ahead' as const, args: {} };
  return { kind: 'question', text: 'For which place?', options: [], call, field: 'place' };
}

function stopsAhead(facts: PamFacts): WeatherPlace[] {
  const trip = tripUnderWay(facts, facts.today) ?? tripsAhead(facts)[0];
  if (!trip) return [];
  const stops = stopsOf(trip.id, facts);
  const last = addDays(facts.today, FORECAST_DAYS);
  return daysOfTrip(trip, stops).stops.flatMap(({ arriveAt, departAt }, index): WeatherPlace[] => {
    const stop = stops[index];
    const [from, to] = [later(arriveAt.slice(0, 10), facts.today), earlier(departAt.slice(0, 10), last)];
    if (!stop || stop.lat === null || stop.lng === null || from > to) return [];
    return [{ name: stop.name, lat: stop.lat, lng: stop.lng, from, to }];
  });
}

function placeNamed(said: string, { towns, today }: PamFacts): WeatherPlace | null {
  const { name, point } = resolvePlace(said, towns);
  return point && { name, ...point, from: today, to: addDays(today, PLACE_DAYS - 1) };
}

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);

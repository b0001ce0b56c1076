import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { TripConsumption } from '../../../../shared/domain/trip-consumption.ts';

/** "6 h 4 min", "25 min". */
export function durationText(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The time of a wall time: "14:30". */
export const timeText = (wall: string) => wall.slice(11, 16);

export const nightsText = (nights: number) => (nights === 1 ? '1 night' : `${nights} nights`);

export const daysText = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** Days from the first to the last, both counted. */
export const countDays = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** "Thu 12 Nov to Fri 11 Dec". */
export const spanText = (from: string, to: string, format: PersonFormat) =>
  from === to ? format.dayHeading(from) : `${format.dayHeading(from)} to ${format.dayHeading(to)}`;

const SOURCES: Record<TripConsumption['source'], string> = {
  trip: 'typed for this trip',
  towing: 'your own average towing',
  solo: 'your own average solo',
  all: 'your own average, towing included',
};

/** Where the consumption of a trip is from. */
export const sourceText = ({ source }: TripConsumption) => SOURCES[source];

import type { SharedTrip } from '../../../../shared/contracts/trip-shares.ts';
import { toUtc } from '../../../../shared/domain/days.ts';
import { LOCALES } from '../../../../shared/domain/person-format.ts';
import { createRigFormat } from '../../../../shared/domain/rig-format.ts';

const REGIONS: Record<string, keyof typeof LOCALES> = { NZ: 'NZ', US: 'US', CA: 'CA', GB: 'UK' };
const IN_MILES = new Set<keyof typeof LOCALES>(['US', 'UK']);

export interface VisitorFormat {
  /** "Thu 26 Nov 2026". */
  day(day: string): string;
  /** "Thu 3 Dec", in the zone of the device. */
  until(instant: string): string;
  distance(km: number): string;
  /** "Thu 26 Nov 2026 to Sat 28 Nov 2026". */
  span(trip: Pick<SharedTrip, 'startsOn' | 'lastDay'>): string;
}

/** Days and distances for somebody who has no profile here: by the language of their browser, as in Australia otherwise. */
export function createVisitorFormat(language: string): VisitorFormat {
  const region = REGIONS[new Intl.Locale(language).region ?? ''] ?? 'AU';
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const long = new Intl.DateTimeFormat(LOCALES[region], { ...parts, year: 'numeric', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(LOCALES[region], parts);
  const distanceUnit = IN_MILES.has(region) ? 'mi' : 'km';
  const { distance } = createRigFormat({ region, distanceUnit, consumptionUnit: 'L/100 km' });
  const day = (value: string) => long.format(toUtc(value));
  return {
    day,
    until: (instant) => short.format(new Date(instant)),
    distance: (km) => distance(km),
    span: ({ startsOn, lastDay }) => (startsOn === lastDay ? day(startsOn) : `${day(startsOn)} to ${day(lastDay)}`),
  };
}

import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { nameOf } from './rig-names.ts';

/** "Towing Jayco since 03/11/2026", "On Prado since …"; null for what is never hitched. */
export function hitchWords({ vehicle, hitch }: Rig, rigs: readonly Rig[], format: PersonFormat): string | null {
  if (vehicle.kind === 'generator') return null;
  if (hitch === null) return vehicle.kind === 'caravan' || vehicle.kind === 'trailer' ? 'Not hitched' : null;
  const since = `since ${format.date(hitch.hitchedOn)}`;
  return hitch.trailerId === vehicle.id
    ? `On ${nameOf(rigs, hitch.towVehicleId)} ${since}`
    : `Towing ${nameOf(rigs, hitch.trailerId)} ${since}`;
}

/** "today", "yesterday" or "Fri, 20 Nov". */
export function dayInSentence(day: string, format: PersonFormat): string {
  const heading = format.dayHeading(day);
  return /^(Today|Yesterday)$/.test(heading) ? heading.toLowerCase() : heading;
}

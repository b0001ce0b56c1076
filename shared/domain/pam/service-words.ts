import type { ServiceDue } from '../../contracts/services.ts';
import type { VehicleKind } from '../../contracts/vehicles.ts';
import type { PamWords } from './words.ts';

/** "Sat 1 Aug 2027 or 94,210 km": when a service is due next, whichever comes first. */
export function dueAt(
  { dueOn, dueReading }: Pick<ServiceDue, 'dueOn' | 'dueReading'>,
  kind: VehicleKind,
  words: PamWords,
): string {
  const parts = [
    dueOn === null ? null : words.format.dayHeading(dueOn),
    dueReading === null ? null : words.rig.reading(dueReading, kind),
  ];
  return parts.filter((part) => part !== null).join(' or ');
}

import type { ServiceDue } from '../../contracts/services.ts';
import type { VehicleKind } from '../../contracts/vehicles.ts';
import type { PamWords } from './words.ts';

/** "Sun, 1 Aug 2027 or 94,210 km": when a service is due next, whichever comes first. */
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

/** "on Sunday 1 August 2027 or at 94,210 kilometres", as it is read aloud. */
export function dueAtSpoken(
  { dueOn, dueReading }: Pick<ServiceDue, 'dueOn' | 'dueReading'>,
  kind: VehicleKind,
  words: PamWords,
): string {
  const reading = (value: number) => (kind === 'generator' ? `${value} hours` : words.distance(value));
  const parts = [dueOn === null ? null : words.day(dueOn), dueReading === null ? null : `at ${reading(dueReading)}`];
  return parts.filter((part) => part !== null).join(' or ');
}

import type { NamedPlace } from './resolve-place.ts';

/** What is to be looked at about a place. */
export function placeWarnings({ name, point, takenFor }: NamedPlace): string[] {
  if (!point) return [`I do not know where ${name} is: it is not on the map until you give it a place.`];
  return takenFor ? [`There is more than one ${name}: I took the one in ${takenFor}.`] : [];
}

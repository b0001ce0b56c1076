import type { PamToolCall } from '../../contracts/pam-tools.ts';
import type { Stop, Trip } from '../../contracts/trips.ts';
import { type Choice, toChoices } from './choices.ts';
import { type Picked, pick } from './pick.ts';

export const stopChoices = (stops: readonly Stop[]): Choice<Stop>[] =>
  toChoices(
    stops,
    ({ id }) => id,
    ({ name }) => name,
  );

/** The stop of the trip that is meant by `said`, which stands in the argument `field`. */
export function pickStop(
  call: PamToolCall,
  field: string,
  said: string,
  trip: Trip,
  stops: readonly Stop[],
): Picked<Stop> {
  return pick({
    call,
    field,
    said,
    choices: stopChoices(stops),
    namesOf: ({ name }) => [name],
    words: {
      which: `Which stop of ${trip.name}?`,
      unknown: 'no stop called',
      none: `${trip.name} has no stops yet.`,
    },
  });
}

import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Stop } from '../../contracts/trips.ts';
import type { Point } from '../geo.ts';
import { positionAtEnd } from '../trip-order.ts';
import type { PamFacts } from './facts.ts';
import { asRow, newStop } from './new-stop.ts';
import { type NamedPlace, resolvePlace } from './resolve-place.ts';

type Asked = NonNullable<PamToolArguments<'plan_trip'>['places']>;

/** Stops one behind the other; of several towns of a name the one nearest to the stop before. */
export function planStops(
  tripId: string,
  asked: Asked,
  { towns, newId }: PamFacts,
): { places: NamedPlace[]; stops: Stop[] } {
  const places: NamedPlace[] = [];
  const stops: Stop[] = [];
  let near: Point | undefined;
  for (const [index, { place: said, nights: told }] of asked.entries()) {
    const place = resolvePlace(said, towns, near);
    near = place.point ?? near;
    const isStart = index === 0 && asked.length > 1;
    const nights = told ?? (isStart ? 0 : 1);
    const kind = isStart ? 'start' : nights > 0 ? 'camp' : 'other';
    places.push(place);
    stops.push(asRow(newId(), newStop({ tripId, position: positionAtEnd(stops), ...place, kind, nights })));
  }
  return { places, stops };
}

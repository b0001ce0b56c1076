import type { PamRowWrite } from '../../contracts/pam-actions.ts';
import type { Stop } from '../../contracts/trips.ts';

/** The writes that give stops new positions; one is enough wherever there is room between its neighbours. */
export function writePositions(stops: readonly Stop[], positions: ReadonlyMap<string, number>): PamRowWrite[] {
  return stops.flatMap((stop): PamRowWrite[] => {
    const position = positions.get(stop.id);
    if (position === undefined || position === stop.position) return [];
    const { id, version } = stop;
    return [{ verb: 'update', table: 'stops', id, version, before: { position: stop.position }, values: { position } }];
  });
}

/** The stops as they lie after that. */
export const withPositions = (stops: readonly Stop[], positions: ReadonlyMap<string, number>): Stop[] =>
  stops.map((stop) => ({ ...stop, position: positions.get(stop.id) ?? stop.position }));

import type { ChecklistItem, Departure, DepartureTick } from '../contracts/checklists.ts';

export interface DepartureState {
  /** The ids of the items that are done. */
  done: ReadonlySet<string>;
  /** The critical items that are not: while there are any, nobody is ready to roll. */
  openCritical: ChecklistItem[];
}

/** How far a departure is. An item may have several ticks, from several phones. */
export function departureState(
  departure: Pick<Departure, 'id' | 'items'>,
  ticks: readonly Pick<DepartureTick, 'departureId' | 'itemId'>[],
): DepartureState {
  const ticked = new Set(ticks.filter(({ departureId }) => departureId === departure.id).map(({ itemId }) => itemId));
  const done = new Set(departure.items.map(({ id }) => id).filter((id) => ticked.has(id)));
  return { done, openCritical: departure.items.filter(({ id, isCritical }) => isCritical && !done.has(id)) };
}

import type { Stop, TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PlannedStop } from '../../../../shared/domain/trip-days.ts';

export interface NextStop {
  stop: Stop;
  planned: PlannedStop;
  /** The name of the stop it is reached from. */
  from: string;
}

/** Where a trip goes next by its plan, at a wall time `YYYY-MM-DDTHH:MM`; null when it has arrived at its last stop. */
export function nextStop(plan: TripPlan, planned: readonly PlannedStop[], wallTime: string): NextStop | null {
  const stopOf = (id: string | undefined) => plan.stops.find((stop) => stop.id === id);
  const index = planned.findIndex(({ arriveAt }, place) => place > 0 && arriveAt > wallTime);
  const next = planned[index];
  const stop = stopOf(next?.stopId);
  if (!next || !stop) return null;
  return { stop, planned: next, from: stopOf(planned[index - 1]?.stopId)?.name ?? '' };
}

/** The date and time on a clock on the wall there. */
export function wallTimeIn(timeZone: string, now: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return clock.format(now).replace(' ', 'T');
}

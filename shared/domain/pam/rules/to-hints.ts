import type { PamFacts } from '../facts.ts';
import type { CommandHints, PendingQuestion } from './command-hints.ts';

/** What the rules need to know, from what PAM knows. `pending` is the question that waits for an answer, if one does. */
export function toHints(facts: PamFacts, pending: PendingQuestion | null = null): CommandHints {
  const vehicles = facts.rigs.map(({ vehicle }) => vehicle);
  const isTowed = (kind: string) => kind === 'caravan' || kind === 'trailer';
  const time = { timeZone: facts.timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return {
    today: facts.today,
    now: new Date(facts.now).toLocaleTimeString('en-GB', time),
    vehicleNames: vehicles.filter(({ kind }) => !isTowed(kind)).map(({ name }) => name),
    trailerNames: vehicles.filter(({ kind }) => isTowed(kind)).map(({ name }) => name),
    tripNames: facts.trips.map(({ name }) => name),
    stopNames: facts.stops.map(({ name }) => name),
    serviceNames: facts.services.map(({ plan }) => plan.name),
    categories: facts.categories,
    distanceUnit: facts.distanceUnit,
    currency: facts.currency,
    pending,
  };
}

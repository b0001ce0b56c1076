import { routingOf } from '../clients/routing.ts';
import { legRecalc } from '../queue/leg-recalc.ts';
import { recalculateLegs as recalculate } from '../services/routing/recalculate-legs.ts';
import { handle } from './job-handler.ts';

/** Finds road distances between the stops of a trip. Without a routing service, or a person whose trip it is, there is nothing to do. */
export const recalculateLegs = handle(legRecalc, async ({ db, env, run }, { tripId, skip = 0 }) => {
  const routing = routingOf(env);
  if (!routing || run.userId === null) return { result: { reason: 'routing is not configured' } };
  const { left, ...result } = await recalculate(db, routing, { userId: run.userId, tripId, skip });
  return { result, ...(left > 0 ? { next: { tripId, skip: skip + result.noRoad } } : {}) };
});

import { routingOf } from '../../clients/routing.ts';
import type { ApiEnv } from '../../env.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Asks for the road distances of a trip to be found in the background, where there is a routing service; without one the
 * estimate stands and no message is spent. Throws `not_found`.
 */
export async function requestLegs(ctx: ServiceContext, env: ApiEnv, tripId: string): Promise<{ asked: boolean }> {
  if (!routingOf(env)) return { asked: false };
  const { asked } = (await ctx.db.call('request_legs', { p_trip_id: tripId })) as { asked: boolean };
  return { asked };
}

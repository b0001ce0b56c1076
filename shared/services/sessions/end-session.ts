import type { ServiceContext } from '../service-context.ts';
import { type EndedSessions, toEndedSessions } from './to-ended-sessions.ts';

/** Signs out one device of the person; one that is signed out stays so. Throws `not_found`. */
export async function endSession(ctx: ServiceContext, id: string): Promise<EndedSessions> {
  return toEndedSessions(await ctx.db.call('revoke_session', { p_id: id }));
}

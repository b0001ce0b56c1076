import type { SignOutInput } from '../../contracts/sessions.ts';
import type { ServiceContext } from '../service-context.ts';
import { type EndedSessions, toEndedSessions } from './to-ended-sessions.ts';

/** Signs out the person's other devices, or all. */
export async function endSessions(ctx: ServiceContext, { devices }: SignOutInput): Promise<EndedSessions> {
  const name = devices === 'all' ? 'revoke_all_sessions' : 'revoke_other_sessions';
  return toEndedSessions(await ctx.db.call(name, {}));
}

import type { CalendarFeed, NewCalendarFeed } from '../../contracts/calendar.ts';
import { createSecret } from '../create-secret.ts';
import type { ServiceContext } from '../service-context.ts';
import { toInstant } from '../to-instant.ts';

/** Since when the person's calendar can be read under a secret address; null when it cannot. */
export async function getCalendarFeed(ctx: ServiceContext): Promise<CalendarFeed | null> {
  return toFeed(await ctx.db.call('get_calendar_feed', {}));
}

/** A new secret address. The one before ends. */
export async function replaceCalendarFeed(ctx: ServiceContext, appUrl: string): Promise<NewCalendarFeed> {
  const { token, tokenHash } = await createSecret();
  const feed = toFeed(await ctx.db.call('replace_calendar_feed', { p_token_hash: tokenHash }));
  if (!feed) throw new Error('replace_calendar_feed made no feed.');
  return { feed, url: `${appUrl}/api/v1/public/calendar/${token}.ics` };
}

/** Ends the address for good; said twice it changes nothing more. */
export async function revokeCalendarFeed(ctx: ServiceContext): Promise<null> {
  await ctx.db.call('revoke_calendar_feed', {});
  return null;
}

function toFeed(value: unknown): CalendarFeed | null {
  const { created_at: createdAt } = value as { created_at: string | null }; // the shape get_calendar_feed builds
  return createdAt === null ? null : { createdAt: toInstant(createdAt) };
}

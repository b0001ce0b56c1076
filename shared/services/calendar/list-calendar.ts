import type { CalendarItem, CalendarQuery } from '../../contracts/calendar.ts';
import { listCalendarItems } from '../../domain/calendar-items.ts';
import type { ServiceContext } from '../service-context.ts';
import { toCalendarFacts } from './to-calendar-facts.ts';

/** Trip days, fixed times, services and bills due, and documents that expire, by day and time. */
export async function listCalendar(ctx: ServiceContext, { from, to }: CalendarQuery): Promise<CalendarItem[]> {
  const facts = await ctx.db.call('get_calendar_facts', { p_from: from, p_to: to });
  return listCalendarItems(toCalendarFacts(facts), from, to);
}

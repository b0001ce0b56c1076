import type { UserDatabase } from '../../clients/database.ts';
import type { CalendarItem } from '../../contracts/calendar.ts';
import { listCalendarItems } from '../../domain/calendar-items.ts';
import { addDays } from '../../domain/days.ts';
import { type CalendarEvent, writeCalendar } from '../../domain/ics.ts';
import { toCalendarFacts } from './to-calendar-facts.ts';

const FIRST_DAY = '0000-01-01';
/** What comes again and again never ends. */
const DAYS_AHEAD = 366;

/** The calendar of a person as an iCalendar file, for whoever holds the token of its address. Throws `not_found` and `gone`. */
export async function writeCalendarFeed(db: UserDatabase, token: string, appUrl: string): Promise<string> {
  const facts = toCalendarFacts(await db.call('read_calendar_feed', { p_token: token }));
  const events = listCalendarItems(facts, FIRST_DAY, addDays(facts.today, DAYS_AHEAD)).map((item) =>
    toEvent(item, appUrl),
  );
  return writeCalendar(events, { name: 'Wheels & Wins', writtenAt: new Date(), refreshHours: 6 });
}

function toEvent({ uid, day, time, title, detail, tripId }: CalendarItem, appUrl: string): CalendarEvent {
  return {
    uid: `${uid}@wheels-and-wins`,
    summary: title,
    start: time ? `${day}T${time}` : day,
    description: detail || undefined,
    url: tripId ? `${appUrl}/wheels/trips/${tripId}` : `${appUrl}/wheels/calendar?day=${day}`,
  };
}

import { z } from 'zod';
import { Currency, Day, Instant } from './common.ts';

const CALENDAR_KINDS = ['trip', 'appointment', 'service', 'document', 'bill'] as const;

/** Something on a day. Days and times are those of the clock on the wall there, in no zone. */
export const CalendarItem = z
  .object({
    uid: z.string().meta({ description: 'The same for the same thing, however often it is asked for.' }),
    kind: z.enum(CALENDAR_KINDS).meta({
      description: 'A day of a trip; a fixed time on one; a service due; a document that expires; a bill due.',
    }),
    day: z.string().meta({ example: '2026-11-26' }),
    time: z.string().nullable().meta({ description: 'HH:MM; null for the whole day.', example: '14:30' }),
    title: z.string(),
    detail: z.string(),
    state: z.enum(['ok', 'soon', 'overdue']),
    tripId: z.uuid().nullable(),
    vehicleId: z.uuid().nullable(),
    planId: z.uuid().nullable().meta({ description: 'The service plan that is due.' }),
    documentId: z.uuid().nullable(),
    recurringId: z.uuid().nullable().meta({ description: 'The bill that is due.' }),
    amountCents: z.int().nullable().meta({ description: 'Of a bill, in cents of its currency. Feeds leave it out.' }),
    currency: Currency.nullable(),
  })
  .meta({ id: 'CalendarItem' });
export type CalendarItem = z.infer<typeof CalendarItem>;

/** At most this many days at once: a year and a month. */
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

export const CalendarQuery = z
  .strictObject({ from: Day, to: Day })
  .refine((query) => query.from <= query.to, {
    path: ['to'],
    message: 'Choose a last day that is not before the first.',
  })
  .refine((query) => (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS < MOST_DAYS, {
    path: ['to'],
    message: `Ask for at most ${MOST_DAYS} days.`,
  });
export type CalendarQuery = z.infer<typeof CalendarQuery>;

export const CalendarItems = z
  .object({ items: z.array(CalendarItem).meta({ description: 'By day, then by time.' }) })
  .meta({ id: 'CalendarItems' });

/** The secret address under which other calendars read this one; null when there is none. */
export const CalendarFeed = z.object({ createdAt: Instant }).meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const CalendarFeedAnswer = z.object({ feed: CalendarFeed.nullable() }).meta({ id: 'CalendarFeedAnswer' });

export const NewCalendarFeed = z
  .object({
    feed: CalendarFeed,
    url: z.url().meta({ description: 'The address to subscribe to. It is told now and never again.' }),
  })
  .meta({ id: 'NewCalendarFeed' });
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;

/** From the address of a feed. */
export const FeedFile = z.string().regex(/^[0-9a-f]{48}\.ics$/, 'This address is not whole. Copy it again.');

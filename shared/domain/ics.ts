/** A day `YYYY-MM-DD`, or a wall time `YYYY-MM-DDTHH:MM` that is the same wherever the calendar is read. */
type CalendarTime = string;

export interface CalendarEvent {
  /** The same in every export of the same thing, so that reading it again changes the entry and adds none. */
  uid: string;
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
  start: CalendarTime;
  /** Of days the last one, which is included; of wall times when it ends. Left out: that day, that moment. */
  end?: CalendarTime | undefined;
  url?: string | undefined;
}

interface CalendarOptions {
  name: string;
  /** When this was written (DTSTAMP). */
  writtenAt: Date;
  /** For feeds: how often a reader may look again. */
  refreshHours?: number | undefined;
}

/** An iCalendar file (RFC 5545) with floating times: 08:00 in Ceduna stays 08:00 on a phone still set to Sydney. */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const { name, writtenAt, refreshHours } = options;
  const refresh = refreshHours
    ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]
    : [];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wheels & Wins//Trips//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${toText(name)}`,
    `X-WR-CALNAME:${toText(name)}`, // what readers know that are older than RFC 7986
    ...refresh,
    ...events.flatMap((event) => toLines(event, writtenAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function toLines(event: CalendarEvent, writtenAt: Date): string[] {
  const { uid, summary, description, location, start, end, url } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${toText(uid)}`,
    `DTSTAMP:${writtenAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...toSpan(start, end),
    `SUMMARY:${toText(summary)}`,
    ...(description ? [`DESCRIPTION:${toText(description)}`] : []),
    ...(location ? [`LOCATION:${toText(location)}`] : []),
    ...(url && URL.canParse(url) ? [`URL:${new URL(url).href}`] : []),
    'END:VEVENT',
  ];
}

/** DTEND is the first moment after, and must be later than DTSTART: one that is not is left out. */
function toSpan(start: CalendarTime, end: CalendarTime | undefined): string[] {
  if (isDay(start)) {
    const last = end && end.slice(0, 10) > start ? end.slice(0, 10) : start;
    return [
      `DTSTART;VALUE=DATE:${toDigits(start)}`,
      `DTEND;VALUE=DATE:${toDigits(dayAfter(last))}`,
      'TRANSP:TRANSPARENT', // days on the road do not make one busy for whoever looks for a free hour
    ];
  }
  const until = end && (isDay(end) ? `${end}T23:59` : end);
  return [`DTSTART:${toDigits(start)}`, ...(until && until > start ? [`DTEND:${toDigits(until)}`] : [])];
}

const isDay = (time: CalendarTime) => time.length === 10;

/** `20261126`, `20261126T143000`. */
const toDigits = (time: CalendarTime) =>
  isDay(time) ? time.replaceAll('-', '') : `${time.slice(0, 16).replace(/[-:]/g, '')}00`;

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** TEXT of RFC 5545, 3.3.11; control characters have no place in it. */
function toText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const MOST_OCTETS = 75;

/** Lines of at most 75 octets, the following ones behind a space, never cut within a character (3.1). */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

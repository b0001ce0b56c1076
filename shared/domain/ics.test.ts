import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from './ics.ts';

const options = { name: 'Nullarbor', writtenAt: new Date('2026-11-23T03:04:05.678Z') };
const event = { uid: 'stop-1@wheelsandwins', summary: 'Ceduna', start: '2026-11-26T14:30' };
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('is what RFC 5545 asks for, line by line', () => {
    const file = writeCalendar(
      [
        { ...event, end: '2026-11-26T15:00', location: 'Ceduna, SA', url: 'https://example.org/a b' },
        { uid: 'day-2@wheelsandwins', summary: 'Day 2', start: '2026-11-27' },
      ],
      options,
    );
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wheels & Wins//Trips//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Nullarbor',
      'X-WR-CALNAME:Nullarbor',
      'BEGIN:VEVENT',
      'UID:stop-1@wheelsandwins',
      'DTSTAMP:20261123T030405Z',
      'DTSTART:20261126T143000',
      'DTEND:20261126T150000',
      'SUMMARY:Ceduna',
      'LOCATION:Ceduna\\, SA',
      'URL:https://example.org/a%20b',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:day-2@wheelsandwins',
      'DTSTAMP:20261123T030405Z',
      'DTSTART;VALUE=DATE:20261127',
      'DTEND;VALUE=DATE:20261128',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Day 2',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends a stretch of days after its last one, over the end of a year too', () => {
    const file = writeCalendar([{ ...event, start: '2026-12-30', end: '2026-12-31' }], options);
    expect(file).toContain('DTEND;VALUE=DATE:20270101\r\n');
  });

  it('has no end that is not after its start', () => {
    expect(writeCalendar([{ ...event, end: event.start }], options)).not.toContain('DTEND');
  });

  it('takes a line break in a name for text, not for a property', () => {
    const file = writeCalendar([{ ...event, summary: 'a\r\nATTACH:http://evil\u0000;b,c\\d' }], options);
    expect(unfold(file)).toContain('SUMMARY:a\\nATTACH:http://evil\\;b\\,c\\\\d');
    expect(unfold(file).some((line) => line.startsWith('ATTACH'))).toBe(false);
  });

  it('has no line over 75 octets, splits no character and says the same when unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const file = writeCalendar([{ ...event, summary }], options);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(summary.isWellFormed());
        }
        const said = unfold(file).find((line) => line.startsWith('SUMMARY:'));
        const meant = summary.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
        expect(said?.slice(8).replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c))).toBe(meant);
      }),
    );
  });
});

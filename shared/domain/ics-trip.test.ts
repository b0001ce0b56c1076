import { describe, expect, it } from 'vitest';
import { writeCalendar } from './ics.ts';
import { toTripEvents } from './ics-trip.ts';
import { planTrip } from './trip-plan.ts';

const trip = {
  id: 't1',
  name: 'Nullarbor',
  startsOn: '2026-11-26',
  endsOn: null,
  departAt: '09:00:00',
  arriveBy: null,
  maxKmADay: null,
  isTowing: true,
  towingSpeedKmh: null,
};
const stop = { kind: 'camp', arriveFixed: null, stayMinutes: 0, nights: 0, note: '' };
const stops = [
  { ...stop, id: 's1', name: 'Ceduna', lat: -32.126, lng: 133.673 },
  { ...stop, id: 's2', name: 'Nundroo', lat: -31.792, lng: 132.226, stayMinutes: 30, note: 'Diesel; cheap' },
  { ...stop, id: 's3', name: 'Eucla', lat: -31.676, lng: 128.889, nights: 2 },
  { ...stop, id: 's4', name: 'Ferry', lat: -31.7, lng: 128.8, arriveFixed: '2026-11-28T11:00:00' },
];

describe('the calendar of a trip', () => {
  const events = toTripEvents(trip, stops, planTrip(trip, stops, []));

  it('has a day for each day on the road, with what is driven', () => {
    const days = events.filter(({ uid }) => uid.includes('-day-'));
    expect(days.map(({ summary, start }) => [summary.replace(/\d+ km/, 'N km'), start])).toEqual([
      ['Nullarbor, day 1: about N km', '2026-11-26'],
      ['Nullarbor, day 3: about N km', '2026-11-28'],
    ]);
    expect(days[0]?.description).toMatch(/^09:00 Ceduna\n\d\d:\d\d Nundroo\n\d\d:\d\d Eucla$/);
  });

  it('has every stop at its time, one that waits for a booking at that', () => {
    const [, nundroo, eucla, ferry] = events.filter(({ uid }) => uid.startsWith('stop-'));
    expect(nundroo).toMatchObject({ summary: 'Nundroo', description: 'Diesel; cheap' });
    expect(Date.parse(`${nundroo?.end}Z`) - Date.parse(`${nundroo?.start}Z`)).toBe(30 * 60_000);
    expect(eucla).toMatchObject({ summary: 'Eucla (2 nights)', end: undefined });
    expect(ferry?.start).toBe('2026-11-28T11:00');
  });

  it('says the same about the same trip each time, and tells the entries apart', () => {
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const file = writeCalendar(events, { name: trip.name, writtenAt: new Date(0) });
    expect(file.match(/BEGIN:VEVENT/g)?.length).toBe(6);
  });
});

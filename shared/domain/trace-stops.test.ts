import { describe, expect, it } from 'vitest';
import { emptyTraceFile, type TracePoint, type Waypoint } from './trace.ts';
import { proposeTrip } from './trace-stops.ts';

const CEDUNA = { lat: -32.126, lng: 133.673 };
const NUNDROO = { lat: -31.792, lng: 132.226 };
const EUCLA = { lat: -31.676, lng: 128.889 };
const HOUR = 3_600_000;
/** 08:00 by the sun at Ceduna. */
const MORNING = Date.UTC(2026, 10, 25, 23);

/** Driven at an even pace, a point a minute. */
function drive(from: typeof CEDUNA, to: typeof CEDUNA, at: number, hours: number): TracePoint[] {
  return Array.from({ length: hours * 60 + 1 }, (_, minute) => ({
    lat: from.lat + ((to.lat - from.lat) * minute) / (hours * 60),
    lng: from.lng + ((to.lng - from.lng) * minute) / (hours * 60),
    at: at + minute * 60_000,
  }));
}

const track = (points: TracePoint[], waypoints: Waypoint[] = []) => ({
  ...emptyTraceFile(),
  tracks: [{ name: 'Nullarbor', points }],
  waypoints,
  pointCount: points.length,
});
const names = (file: Parameters<typeof proposeTrip>[0]) => proposeTrip(file).stops.map(({ name }) => name);

describe('a recorded way', () => {
  const twoDays = [...drive(CEDUNA, NUNDROO, MORNING, 2), ...drive(NUNDROO, EUCLA, MORNING + 24 * HOUR, 4)];

  it('becomes a trip of its ends and the night between, on the day it began there', () => {
    const trip = proposeTrip(track(twoDays));
    expect(trip).toMatchObject({ name: 'Nullarbor', startsOn: '2026-11-26', leftOut: 0, pointCount: 362 });
    expect(trip.stops).toMatchObject([
      { ...CEDUNA, kind: 'start', name: 'Start', nights: 0 },
      { ...NUNDROO, kind: 'camp', name: 'Night 1', nights: 1 },
      { ...EUCLA, kind: 'other', name: 'End', nights: 0 },
    ]);
    expect(trip.km).toBeCloseTo(457, 0);
    expect(trip.drawing.length).toBeLessThan(20);
  });

  it('finds the night also when the recorder was off until well on the way', () => {
    const late = drive({ lat: -31.7, lng: 131 }, EUCLA, MORNING + 26 * HOUR, 3);
    expect(names(track([...drive(CEDUNA, NUNDROO, MORNING, 2), ...late]))).toEqual(['Start', 'Night 1', 'End']);
  });

  it('tells no night of a lunch, and of points without moments nothing', () => {
    const lunch = [...drive(CEDUNA, NUNDROO, MORNING, 2), ...drive(NUNDROO, EUCLA, MORNING + 4 * HOUR, 4)];
    expect(names(track(lunch))).toEqual(['Start', 'End']);
    expect(names(track(twoDays.map((point) => ({ ...point, at: null }))))).toEqual(['Start', 'End']);
  });

  it('takes its waypoints where they lie, gives their names to its own stops, and says which are far off', () => {
    const trip = proposeTrip(
      track(twoDays, [
        { lat: -31.45, lng: 131.1, name: 'Head of Bight', sort: 'Scenic Area' },
        { ...NUNDROO, name: 'Nundroo Hotel', sort: 'Lodging' },
        { ...CEDUNA, name: 'Home', sort: '' },
        { lat: -34.9, lng: 138.6, name: 'Adelaide', sort: '' },
      ]),
    );
    expect(trip.stops.map(({ kind, name, nights }) => [kind, name, nights])).toEqual([
      ['start', 'Home', 0],
      ['other', 'Adelaide', 0],
      ['camp', 'Nundroo Hotel', 1],
      ['sight', 'Head of Bight', 0],
      ['other', 'End', 0],
    ]);
    expect(trip.stops.map(({ offKm }) => offKm !== null)).toEqual([false, true, false, true, false]);
  });

  it('that ends where it began says so', () => {
    const back = [...drive(CEDUNA, NUNDROO, MORNING, 2), ...drive(NUNDROO, CEDUNA, MORNING + 3 * HOUR, 2)];
    expect(names(track(back))).toEqual(['Start', 'Back at the start']);
  });

  it('over the date line keeps the place of its waypoints', () => {
    const over = drive({ lat: -17, lng: 179 }, { lat: -17, lng: 181 }, MORNING, 4).map((point) => ({
      ...point,
      lng: point.lng > 180 ? point.lng - 360 : point.lng,
    }));
    const beyond = { lat: -17, lng: -179.5, name: 'Taveuni', sort: '' };
    expect(names(track(over, [beyond]))).toEqual(['Start', 'Taveuni', 'End']);
  });
});

describe('a planned route', () => {
  const place = (name: string, lng: number) => ({ lat: -32, lng, name, sort: '' });

  it('becomes its named places in order, without the points that only shape it', () => {
    const route = [place('Ceduna', 133), place('', 132.5), place('Penong', 132.4), place('', 132), place('', 131)];
    expect(names({ ...emptyTraceFile(), routes: [route], pointCount: 5 })).toEqual(['Ceduna', 'Penong', 'Stop 3']);
  });

  it('is not doubled by waypoints that say the same', () => {
    const route = [place('Ceduna', 133), place('Penong', 132.4)];
    const waypoints = [place('Penong', 132.4), place('Lookout', 132.7)];
    const file = { ...emptyTraceFile(), routes: [route], waypoints, pointCount: 4 };
    expect(names(file)).toEqual(['Ceduna', 'Lookout', 'Penong']);
  });
});

describe('waypoints alone', () => {
  it('are stops in the order of the file, 200 at most', () => {
    const waypoints = Array.from({ length: 230 }, (_, index) => ({
      lat: -32,
      lng: 130 + index / 100,
      name: '',
      sort: '',
    }));
    const trip = proposeTrip({ ...emptyTraceFile(), waypoints, pointCount: 230 });
    expect(trip.stops.length).toBe(200);
    expect(trip.leftOut).toBe(30);
    expect(trip.stops[1]).toMatchObject({ name: 'Stop 2', kind: 'other' });
  });

  it('have the kind their file speaks of, or their name', () => {
    const waypoint = (sort: string, name: string) => ({ lat: -32, lng: Math.random(), name, sort });
    const sorts = [
      waypoint('Campground', 'A'),
      waypoint('Gas Station', 'B'),
      waypoint('', 'Nullarbor Roadhouse'),
      waypoint('Drinking Water', 'C'),
      waypoint('', 'Dump point'),
      waypoint('constructor', '__proto__'),
    ];
    const { stops } = proposeTrip({ ...emptyTraceFile(), waypoints: sorts, pointCount: 6 });
    expect(stops.map(({ kind }) => kind)).toEqual(['camp', 'fuel', 'fuel', 'water', 'dump', 'other']);
  });
});

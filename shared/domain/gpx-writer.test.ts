import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GpxStop, writeGpx } from './gpx-writer.ts';
import { encodePolyline } from './polyline.ts';
import type { TraceFile } from './trace.ts';
import { createTraceReader } from './trace-reader.ts';
import { proposeTrip } from './trace-stops.ts';

const writtenAt = new Date('2026-11-23T00:00:00Z');
const STOPS: GpxStop[] = [
  { kind: 'start', name: 'Ceduna', lat: -32.126, lng: 133.673 },
  { kind: 'fuel', name: 'Nundroo', lat: -31.792, lng: 132.226, note: 'Diesel <cheap> & "open"' },
  { kind: 'other', name: 'Somewhere', lat: null, lng: null },
  { kind: 'camp', name: 'Head of Bight', lat: -31.45, lng: 131.1 },
];

function read(file: string): TraceFile {
  const reader = createTraceReader();
  reader.push(new TextEncoder().encode(file));
  return reader.end();
}

describe('a trip as GPX', () => {
  it('has its stops as waypoints and route, and the roads that are known as a track', () => {
    const polyline = encodePolyline([
      { lat: -32.126, lng: 133.673 },
      { lat: -31.792, lng: 132.226 },
    ]);
    const file = writeGpx({ name: 'Nullarbor', stops: STOPS, polylines: [polyline, ''], writtenAt });
    expect(file).toContain(
      '<wpt lat="-31.792000" lon="132.226000"><name>Nundroo</name><desc>Diesel &lt;cheap&gt; &amp; &quot;open&quot;</desc><sym>Gas Station</sym><type>fuel</type></wpt>',
    );
    const { tracks, routes, waypoints } = read(file);
    expect([waypoints.length, routes[0]?.length, tracks[0]?.points.length]).toEqual([3, 3, 2]);
  });

  it('comes back as the same trip when it is imported', () => {
    const { name, stops } = proposeTrip(read(writeGpx({ name: 'Nullarbor', stops: STOPS, writtenAt })));
    expect(name).toBe('Nullarbor');
    expect(stops.map((stop) => [stop.kind, stop.name, stop.lat])).toEqual([
      ['start', 'Ceduna', -32.126],
      ['fuel', 'Nundroo', -31.792],
      ['camp', 'Head of Bight', -31.45],
    ]);
  });

  it('can be read again whatever people call their stops', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const stop = fc.record({
      kind: fc.constantFrom('camp', 'other'),
      name,
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      note: name,
    });
    fc.assert(
      fc.property(name, fc.array(stop, { minLength: 1, maxLength: 5 }), (title, stops) => {
        const { waypoints } = read(writeGpx({ name: title, stops, writtenAt }));
        expect(waypoints.length).toBe(stops.length);
      }),
    );
  });
});

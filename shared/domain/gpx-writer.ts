import type { Point } from './geo.ts';
import { decodePolyline } from './polyline.ts';
import { escapeXml } from './xml-text.ts';

export interface GpxStop {
  kind: string;
  name: string;
  lat: number | null;
  lng: number | null;
  note?: string | undefined;
}

interface GpxTrip {
  name: string;
  /** In the order of the trip; those without a place are left out. */
  stops: readonly GpxStop[];
  /** The ways between them as encoded polylines, where they are known. */
  polylines?: readonly string[] | undefined;
  /** When this was written. */
  writtenAt: Date;
}

/** Garmin's names of symbols, which other programs know too. */
const SYMBOLS: Record<string, string> = {
  camp: 'Campground',
  fuel: 'Gas Station',
  food: 'Restaurant',
  sight: 'Scenic Area',
  ferry: 'Ferry',
  water: 'Drinking Water',
  dump: 'Dump Station',
};

/** A GPX 1.1 file (topografix.com/GPX/1/1) of a trip: its stops as waypoints and as a route, and the roads between them as a track. */
export function writeGpx({ name, stops, polylines = [], writtenAt }: GpxTrip): string {
  const placed = stops.filter((stop): stop is GpxStop & Point => stop.lat !== null && stop.lng !== null);
  const segments = polylines.map(decodePolyline).filter((points) => points.length > 1);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Wheels &amp; Wins" xmlns="http://www.topografix.com/GPX/1/1">',
    `  <metadata><name>${escapeXml(name)}</name><time>${writtenAt.toISOString()}</time></metadata>`,
    ...placed.map((stop) => place('wpt', stop, '  ')),
    ...(placed.length > 1
      ? [
          `  <rte>`,
          `    <name>${escapeXml(name)}</name>`,
          ...placed.map((stop) => place('rtept', stop, '    ')),
          '  </rte>',
        ]
      : []),
    ...(segments.length > 0
      ? [`  <trk>`, `    <name>${escapeXml(name)}</name>`, ...segments.flatMap(segment), '  </trk>']
      : []),
    '</gpx>',
  ];
  return `${lines.join('\n')}\n`;
}

function place(element: 'wpt' | 'rtept', stop: GpxStop & Point, indent: string): string {
  const { kind, name, note } = stop;
  const symbol = SYMBOLS[kind];
  const parts = [
    `<name>${escapeXml(name)}</name>`,
    note ? `<desc>${escapeXml(note)}</desc>` : '',
    symbol ? `<sym>${symbol}</sym>` : '',
    `<type>${escapeXml(kind)}</type>`,
  ];
  return `${indent}<${element} ${at(stop)}>${parts.join('')}</${element}>`;
}

const segment = (points: Point[]) => [
  '    <trkseg>',
  ...points.map((point) => `      <trkpt ${at(point)}/>`),
  '    </trkseg>',
];

/** Six decimals, a tenth of a metre, and never in the way of 1e-7. A longitude of 180 is written -180, as the schema has it. */
function at({ lat, lng }: Point): string {
  return `lat="${lat.toFixed(6)}" lon="${(lng === 180 ? -180 : lng).toFixed(6)}"`;
}

import type { Point } from './geo.ts';
import { emptyTraceFile, type Trace, type TraceFile, type Waypoint } from './trace.ts';
import { countPlace, countPoint, toMoment, toName, toPoint } from './trace-parts.ts';
import type { XmlHandler } from './xml-reader.ts';

/** Which elements hold text that is kept, by the element they stand in. */
const KEPT = new Map([
  ['gpx', ['name']],
  ['metadata', ['name']],
  ['wpt', ['name', 'type', 'sym']],
  ['rtept', ['name', 'type', 'sym']],
  ['trkpt', ['time']],
  ['trk', ['name']],
]);
const MOST_TEXT = 10_000;

/** Reads GPX 1.0 and 1.1 (topografix.com): waypoints, routes and tracks, as the tags come in. Extensions are passed over. */
export function createGpxReader(): XmlHandler & { file: TraceFile } {
  const file = emptyTraceFile();
  const path: string[] = [];
  let route: Waypoint[] = [];
  let track: Trace = { name: '', points: [] };
  let place: Point | null = null;
  let said: Record<string, string> = {};
  let isKept = false;

  function closePlace(list: Waypoint[]): void {
    if (place) list.push({ ...place, name: toName(said.name), sort: toName(said.type || said.sym) });
  }

  const onOpen: Record<string, (attributes: ReadonlyMap<string, string>, line: number) => void> = {
    'gpx>rte': () => {
      route = [];
      file.routes.push(route);
    },
    'gpx>trk': () => {
      track = { name: '', points: [] };
      file.tracks.push(track);
    },
    'gpx>wpt': (attributes, line) => {
      countPlace(file.waypoints.length, line);
      openPoint(attributes, line);
    },
    'rte>rtept': (attributes, line) => {
      countPlace(route.length, line);
      openPoint(attributes, line);
    },
    'trkseg>trkpt': openPoint,
  };

  function openPoint(attributes: ReadonlyMap<string, string>, line: number): void {
    countPoint(file, line);
    place = toPoint(attributes.get('lat'), attributes.get('lon'), line);
    said = {};
  }

  const onClose: Record<string, () => void> = {
    'gpx>wpt': () => closePlace(file.waypoints),
    'rte>rtept': () => closePlace(route),
    'trkseg>trkpt': () => {
      if (place) track.points.push({ ...place, at: toMoment(said.time) });
    },
    'trk>name': () => {
      track.name = toName(said.name);
    },
    'gpx>name': nameFile,
    'metadata>name': nameFile,
  };

  function nameFile(): void {
    file.name ||= toName(said.name);
  }

  return {
    file,
    open(name, attributes, line) {
      const parent = path.at(-1) ?? '';
      onOpen[`${parent}>${name}`]?.(attributes, line);
      isKept = KEPT.get(parent)?.includes(name) ?? false;
      if (isKept) said[name] = '';
      path.push(name);
    },
    text(piece) {
      const name = path.at(-1) ?? '';
      const known = said[name] ?? '';
      if (isKept && known.length < MOST_TEXT) said[name] = known + piece.slice(0, MOST_TEXT);
    },
    close(name) {
      path.pop();
      isKept = false;
      onClose[`${path.at(-1) ?? ''}>${name}`]?.();
    },
  };
}

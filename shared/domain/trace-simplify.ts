import type { Point } from './geo.ts';

/** Kilometres of a degree of latitude, near enough to say how far a point lies off a line. */
const KM_PER_DEGREE = 111.2;
/** Closer to the line than this nobody sees it. */
const LEAST_KM = 0.005;

/** The longitudes of a way so that neighbours are never 360° apart: across the date line they go on beyond ±180°. */
export function unwrapLngs(points: readonly Point[]): Float64Array {
  const lngs = new Float64Array(points.length);
  let turns = 0;
  points.forEach(({ lng }, index) => {
    const step = lng - (points[index - 1]?.lng ?? lng);
    if (step > 180) turns -= 1;
    else if (step < -180) turns += 1;
    lngs[index] = lng + 360 * turns;
  });
  return lngs;
}

interface Stretch {
  from: number;
  to: number;
  /** The point farthest off the straight line between both ends, and how far that is. */
  farthest: number;
  offKm: number;
}

/**
 * The points that draw a way best, at most so many of them, as their indices in order. Douglas and Peucker's (1973), always
 * dividing where it is farthest off: so it ends with the number asked for, and a way made to cost time costs no more than
 * `most` passes over it.
 */
export function simplifyTrace(points: readonly Point[], most: number): number[] {
  if (points.length <= 2) return points.map((_, index) => index);
  const plane = toPlane(points);
  const kept = [0, points.length - 1];
  const stretches = [measure(plane, 0, points.length - 1)];
  while (kept.length < most) {
    const worst = stretches.reduce(
      (best, { offKm }, index) => (offKm > (stretches[best]?.offKm ?? 0) ? index : best),
      0,
    );
    const stretch = stretches[worst];
    if (!stretch || stretch.offKm < LEAST_KM) break;
    kept.push(stretch.farthest);
    stretches[worst] = measure(plane, stretch.from, stretch.farthest);
    stretches.push(measure(plane, stretch.farthest, stretch.to));
  }
  return kept.sort((one, other) => one - other);
}

type Plane = { x: Float64Array; y: Float64Array };

/** Kilometres east and north, as on a map that is true at the middle of the way. */
function toPlane(points: readonly Point[]): Plane {
  const lats = points.map(({ lat }) => lat);
  const middle = lats.reduce((sum, lat) => sum + lat, 0) / lats.length;
  const shrunk = Math.cos((middle * Math.PI) / 180) * KM_PER_DEGREE;
  return { x: unwrapLngs(points).map((lng) => lng * shrunk), y: Float64Array.from(lats, (lat) => lat * KM_PER_DEGREE) };
}

function measure({ x, y }: Plane, from: number, to: number): Stretch {
  const [startX, startY] = [x[from] as number, y[from] as number]; // both lie within
  const [alongX, alongY] = [(x[to] as number) - startX, (y[to] as number) - startY];
  const square = alongX * alongX + alongY * alongY;
  let farthest = from;
  let most = 0;
  for (let index = from + 1; index < to; index += 1) {
    const [dx, dy] = [(x[index] as number) - startX, (y[index] as number) - startY];
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (dx * alongX + dy * alongY) / square));
    const [offX, offY] = [dx - share * alongX, dy - share * alongY];
    const off = offX * offX + offY * offY;
    if (off > most) {
      most = off;
      farthest = index;
    }
  }
  return { from, to, farthest, offKm: Math.sqrt(most) };
}

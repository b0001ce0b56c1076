import { haversineKm, type Point } from './geo.ts';
import type { TracePoint } from './trace.ts';

/** A pause this long, without going further than this, is a stay; so is a time without any points. */
const STAY_MS = 4 * 3_600_000;
const STAY_KM = 1;
const DAY_MS = 86_400_000;

/** A stay over at least one midnight. */
export interface TraceNight extends Point {
  /** Which point of the trace it begins at. */
  index: number;
  nights: number;
}

/** Which day it is at a moment at a longitude by the sun: near enough to count nights, and known without signal. */
export const solarDay = (at: number, lng: number) => Math.floor((at + lng * (DAY_MS / 360)) / DAY_MS);

/** Where a recorded way rests overnight, apart from its two ends. Of points without moments nothing can be said. */
export function findNights(points: readonly TracePoint[]): TraceNight[] {
  const nights: TraceNight[] = [];
  let start = 0;
  for (let next = 1; next < points.length; next += 1) {
    const [from, to, last] = [points[start], points[next], points[next - 1]];
    if (!from || !to || !last || (haversineKm(from, to) <= STAY_KM && next < points.length - 1)) continue;
    // The recorder may have been off until well on the way: then the stay was at the last point before.
    const isGap = from.at !== null && to.at !== null && last.at !== null && to.at - last.at >= STAY_MS;
    const night = toNight(start, from, isGap ? to : last);
    if (night && start > 0 && next < points.length - 1) nights.push(night);
    start = next;
  }
  return nights;
}

function toNight(index: number, from: TracePoint, until: TracePoint): TraceNight | null {
  if (from.at === null || until.at === null || until.at - from.at < STAY_MS) return null;
  const nights = solarDay(until.at, from.lng) - solarDay(from.at, from.lng);
  return nights > 0 ? { lat: from.lat, lng: from.lng, index, nights } : null;
}

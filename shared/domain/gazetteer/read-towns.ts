import type { Point } from '../geo.ts';

export interface Town extends Point {
  name: string;
  /** As on number plates: SA, WA. */
  state: string;
  /** From this zoom on a map has room for its name. */
  fromZoom: number;
}

/** The lines of `towns.ts` as rows, in their order: the largest first. */
export function readTowns(text: string): Town[] {
  return text.split('\n').map((line) => {
    const [name = '', state = '', lat, lng, zoom] = line.split('|');
    return { name, state, lat: Number(lat), lng: Number(lng), fromZoom: Number(zoom) };
  });
}

import type { Point } from './geo.ts';

const NUMBER = String.raw`([+-]?\d{1,3}(?:\.\d+)?)`;
/** Degrees, and with them minutes and seconds or not, and a letter of the compass after them or not. */
const PART = String.raw`${NUMBER}\s*°?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|'')\s*)?)?([NSEWnsew])?`;
const PLACE = new RegExp(String.raw`^\s*${PART}\s*[,;\s]\s*${PART}\s*$`);

function toDegrees(parts: readonly (string | undefined)[], minus: string): number {
  const [degrees = '', minutes = '0', seconds = '0', letter = ''] = parts;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isMinus = degrees.startsWith('-') !== (letter.toUpperCase() === minus);
  return isMinus ? -size : size;
}

/**
 * A place as people write it or copy it from a map: "-31.45 130.90", "31.45 S, 130.90 E", "31°27'00"S 130°54'E". Latitude comes
 * first. Null when it is no place on earth.
 */
export function readCoordinates(typed: string): Point | null {
  const found = PLACE.exec(typed.replace(/[−–]/g, '-'));
  if (!found || /[ew]/i.test(found[4] ?? '') || /[ns]/i.test(found[8] ?? '')) return null;
  const [lat, lng] = [toDegrees(found.slice(1, 5), 'S'), toDegrees(found.slice(5, 9), 'W')];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat: lat + 0, lng: lng + 0 } : null;
}

/** Five decimals: about a metre. */
export const writeCoordinates = ({ lat, lng }: Point) => `${round(lat)}, ${round(lng)}`;

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5 + 0;

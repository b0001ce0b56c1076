/** Degrees, WGS 84. Longitudes of any turn are accepted; those that are made lie within ±180°. */
export interface Point {
  lat: number;
  lng: number;
}

/** Mean radius of the earth, IUGG (R₁). A sphere of it is at most 0.6 % off the ellipsoid. */
export const EARTH_RADIUS_KM = 6371.0088;

const toRadians = (degrees: number) => (degrees * Math.PI) / 180;
const toDegrees = (radians: number) => (radians * 180) / Math.PI;

/** The same meridian within -180 (included) and 180 (excluded). */
export const wrapLng = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;

/** Great-circle distance in kilometres, by the haversine formula, which is exact enough for neighbours too. */
export function haversineKm(from: Point, to: Point): number {
  const halfLat = Math.sin(toRadians(to.lat - from.lat) / 2);
  const halfLng = Math.sin(toRadians(to.lng - from.lng) / 2);
  const square = halfLat ** 2 + Math.cos(toRadians(from.lat)) * Math.cos(toRadians(to.lat)) * halfLng ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}

/**
 * The point at a fraction (0 to 1) of the great circle between two points. Between antipodes there are many ways:
 * it takes none of them, and answers the nearer end.
 */
export function interpolate(from: Point, to: Point, fraction: number): Point {
  const angle = haversineKm(from, to) / EARTH_RADIUS_KM;
  const sine = Math.sin(angle);
  if (fraction <= 0 || sine < 1e-12) return fraction < 0.5 ? from : to;
  if (fraction >= 1) return to;
  const a = Math.sin((1 - fraction) * angle) / sine;
  const b = Math.sin(fraction * angle) / sine;
  const [lat1, lng1, lat2, lng2] = [from.lat, from.lng, to.lat, to.lng].map(toRadians) as [
    number,
    number,
    number,
    number,
  ];
  const x = a * Math.cos(lat1) * Math.cos(lng1) + b * Math.cos(lat2) * Math.cos(lng2);
  const y = a * Math.cos(lat1) * Math.sin(lng1) + b * Math.cos(lat2) * Math.sin(lng2);
  const z = a * Math.sin(lat1) + b * Math.sin(lat2);
  return { lat: toDegrees(Math.atan2(z, Math.hypot(x, y))), lng: wrapLng(toDegrees(Math.atan2(y, x))) };
}

/** Five decimals (about a metre), and never "-0.00000". */
const toText = (degrees: number) => (Math.round(degrees * 1e5) / 1e5 + 0).toFixed(5);

/** What a leg was computed for, as public.legs keeps it: "lat,lng;lat,lng". Equal texts mean that neither end has moved. */
export const toPlaces = (from: Point, to: Point) =>
  `${toText(from.lat)},${toText(from.lng)};${toText(to.lat)},${toText(to.lng)}`;

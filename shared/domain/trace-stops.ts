import { haversineKm, type Point } from './geo.ts';
import type { TraceFile, TracePoint, Waypoint } from './trace.ts';
import { kindOf, type TraceKind } from './trace-kinds.ts';
import { createLine } from './trace-line.ts';
import { findNights, solarDay } from './trace-nights.ts';
import { simplifyTrace } from './trace-simplify.ts';

const MOST_DRAWN = 2_000;
const MOST_STOPS = 200;
/** Nearer than this, two of them are one stop. */
const SAME_KM = 1;
/** Further off the way than this, a waypoint is not on it. */
const OFF_KM = 25;
const DAY_MS = 86_400_000;

export interface ProposedStop extends Point {
  kind: TraceKind | 'start';
  name: string;
  nights: number;
  /** How far off the way it lies, where that is so far that it is left out unless somebody wants it. */
  offKm: number | null;
}

/** What a file of tracks would become. */
export interface TripProposal {
  name: string;
  /** The first day of the recording; null where it tells none. */
  startsOn: string | null;
  stops: ProposedStop[];
  /** Stops there would be beyond those. */
  leftOut: number;
  /** The way, in at most 2,000 points. */
  drawing: Point[];
  pointCount: number;
  km: number;
}

/** Stops for a trip: a planned route's places where there is one, else the recording's ends and nights, and the waypoints on its way. */
export function proposeTrip(file: TraceFile): TripProposal {
  const recorded = file.tracks.flatMap(({ points }) => points);
  const route = file.routes.find(({ length }) => length > 1);
  const way: readonly Point[] = recorded.length > 1 ? recorded : (route ?? file.waypoints);
  const drawn = simplifyTrace(way, MOST_DRAWN);
  const drawing = drawn.map((index) => toPlace(way[index] as Point)); // an index of its own
  const found = route ? ofRoute(route, file.waypoints) : ofRecording(recorded, file.waypoints, drawn);
  return {
    name: file.name || file.tracks.find(({ name }) => name)?.name || '',
    startsOn: firstDay(recorded),
    stops: found.slice(0, MOST_STOPS),
    leftOut: Math.max(0, found.length - MOST_STOPS),
    drawing,
    pointCount: file.pointCount,
    km: lengthKm(way),
  };
}

/** Points that only shape a route have no name, and are no stops. */
function ofRoute(route: readonly Waypoint[], waypoints: readonly Waypoint[]): ProposedStop[] {
  const isStop = ({ name }: Waypoint, index: number) => name !== '' || index === 0 || index === route.length - 1;
  const along = route.flatMap((place, index) => (isStop(place, index) ? [{ along: index, stop: toStop(place) }] : []));
  return merge(along, waypoints, route);
}

/** `drawn` are the points of the recording that draw it. */
function ofRecording(points: readonly TracePoint[], waypoints: readonly Waypoint[], drawn: readonly number[]) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return named(waypoints.map(toStop));
  const nights = findNights(points).map(({ index, nights, ...place }, number) => ({
    along: alongOf(index, drawn),
    stop: { ...toPlace(place), kind: 'camp' as const, name: `Night ${number + 1}`, nights, offKm: null },
  }));
  const isRound = haversineKm(first, last) < SAME_KM;
  return merge(
    [
      { along: 0, stop: endOf(first, 'Start') },
      ...nights,
      { along: drawn.length, stop: endOf(last, isRound ? 'Back at the start' : 'End') },
    ],
    waypoints,
    drawn.map((index) => points[index] as Point), // an index of its own
  );
}

/** Where a point of the recording lies along what is drawn of it. */
function alongOf(index: number, drawn: readonly number[]): number {
  const before = drawn.findLastIndex((known) => known <= index);
  const from = drawn[before] ?? 0;
  return before + (index - from) / ((drawn[before + 1] ?? from + 1) - from);
}

const endOf = (place: Point, name: string): ProposedStop => ({
  ...toPlace(place),
  kind: 'other',
  name,
  nights: 0,
  offKm: null,
});

type Along = { along: number; stop: ProposedStop };

/** Waypoints among the stops of the way, where they lie; one that is there already lends that stop its name. */
function merge(stops: readonly Along[], waypoints: readonly Waypoint[], line: readonly Point[]): ProposedStop[] {
  const at = createLine(line);
  const all = [...stops];
  for (const waypoint of waypoints) {
    const place = toStop(waypoint);
    const same = all.findIndex(({ stop }) => isSame(stop, place));
    const known = all[same];
    if (known) all[same] = { ...known, stop: withName(known.stop, place) };
    else {
      const { along, offKm } = at(place);
      all.push({ along, stop: { ...place, offKm: offKm > OFF_KM ? offKm : null } });
    }
  }
  return named(all.sort((one, other) => one.along - other.along).map(({ stop }) => stop));
}

const isSame = (one: ProposedStop, other: ProposedStop) =>
  haversineKm(one, other) < SAME_KM && (isUnnamed(one) || one.name === other.name);

const isUnnamed = ({ name }: ProposedStop) => /^(|Start|End|Night \d+|Back at the start)$/.test(name);

function withName(stop: ProposedStop, place: ProposedStop): ProposedStop {
  const kind = stop.kind === 'other' ? place.kind : stop.kind;
  return { ...stop, kind, name: isUnnamed(stop) && place.name ? place.name : stop.name };
}

function toStop({ name, sort, ...place }: Waypoint): ProposedStop {
  return { ...toPlace(place), kind: kindOf(sort, name), name, nights: 0, offKm: null };
}

/** A name for each, and the first one as the start. */
function named(stops: readonly ProposedStop[]): ProposedStop[] {
  return stops.map((stop, index) => ({
    ...stop,
    kind: index === 0 && stop.kind === 'other' ? 'start' : stop.kind,
    name: stop.name || `Stop ${index + 1}`,
  }));
}

/** Five decimals are a metre: what is beyond tells of the device, not of the place. */
const toPlace = ({ lat, lng }: Point): Point => ({ lat: toMetre(lat), lng: toMetre(lng) });

const toMetre = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function firstDay(points: readonly TracePoint[]): string | null {
  const first = points.find(({ at }) => at !== null);
  if (!first || first.at === null) return null;
  const day = new Date(solarDay(first.at, first.lng) * DAY_MS).toISOString().slice(0, 10);
  return day >= '1970-01-01' && day <= '2100-12-31' ? day : null;
}

function lengthKm(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => sum + haversineKm(points[index - 1] ?? point, point), 0);
}

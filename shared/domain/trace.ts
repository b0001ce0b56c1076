import type { Point } from './geo.ts';

/** A point of a recorded or planned way, with the moment (Unix milliseconds) it was passed where that is known. */
export interface TracePoint extends Point {
  at: number | null;
}

/** A way as it was recorded. */
export interface Trace {
  name: string;
  points: TracePoint[];
}

/** A place with a name. `sort` is what the file says about it, in whatever words: "Campground", "fuel". */
export interface Waypoint extends Point {
  name: string;
  sort: string;
}

/** What a file of tracks holds, GPX or KML. */
export interface TraceFile {
  name: string;
  waypoints: Waypoint[];
  /** Planned ways, from place to place. */
  routes: Waypoint[][];
  tracks: Trace[];
  pointCount: number;
}

export const emptyTraceFile = (): TraceFile => ({ name: '', waypoints: [], routes: [], tracks: [], pointCount: 0 });

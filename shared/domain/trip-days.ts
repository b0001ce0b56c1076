import type { Point } from './geo.ts';
import type { PlacedStop, TripLeg } from './trip-legs.ts';

export interface PlannableTrip {
  startsOn: string;
  endsOn: string | null;
  departAt: string;
  arriveBy: string | null;
  maxKmADay: number | null;
  isTowing: boolean;
  towingSpeedKmh: number | null;
}

export interface PlannableStop extends PlacedStop {
  arriveFixed: string | null;
  stayMinutes: number;
  nights: number;
}

/** A stop in time. Wall times are `YYYY-MM-DDTHH:MM`; minutes late or waited are against its fixed time. */
export interface PlannedStop {
  stopId: string;
  arriveAt: string;
  departAt: string;
  /** The way here; null at the first stop and where there is no place. */
  leg: TripLeg | null;
  /** Kilometres from the start of the trip to here. */
  kmSoFar: number;
  lateMinutes: number;
  waitMinutes: number;
}

/** Where a day's driving ends on the way: "drive until about here". */
export interface RoadNight extends Point {
  kmSoFar: number;
  fromStopId: string;
  toStopId: string;
  /** The night is at `fromStopId`, which plans none: the day was over before the leg began. */
  isAtStop: boolean;
  arriveAt: string;
}

/** A day on which something is driven or reached. Days at rest, between one of these and the next, have no entry. */
export interface PlannedDay {
  date: string;
  /** 1 for the day the trip starts. */
  number: number;
  km: number;
  minutes: number;
  stopIds: string[];
  /** The night on the way that ends this day; null when it ends at a stop, or is the last. */
  roadNight: RoadNight | null;
}

export interface TripDays {
  days: PlannedDay[];
  stops: PlannedStop[];
  km: number;
  minutes: number;
  isEstimate: boolean;
  lastDay: string;
  /** Days beyond `endsOn`; 0 when it fits or nothing is said. */
  daysOver: number;
}

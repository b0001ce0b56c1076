import type { Point } from '../../../../shared/domain/geo.ts';

export interface MapStop {
  id: string;
  name: string;
  /** One without a place is not shown, and counted all the same. */
  lat: number | null;
  lng: number | null;
}

export interface MapLeg {
  from: Point;
  to: Point;
  /** Encoded, precision 5; empty for the great circle. */
  polyline: string;
  /** Who told it; null for an estimate. */
  provider: string | null;
  isFerry: boolean;
}

/** A place beside the way that is no stop. */
export interface MapPlace extends Point {
  key: string;
  name: string;
}

export interface TripMapProps {
  /** In order: their numbers on the map are those of the list. */
  stops: readonly MapStop[];
  legs: readonly MapLeg[];
  /** Where the reserve is reached, with the words for it. */
  dryPoint?: (Point & { label: string }) | null;
  /** A stop was pressed. Whoever uses the keyboard has the list. */
  onStop?: (id: string) => void;
  /** Shown with the stops; the list beside the map says the same. */
  places?: readonly MapPlace[];
  onPlace?: (key: string) => void;
}

import type { Place, PlaceKind } from '../contracts/places.ts';
import type { Point } from '../domain/geo.ts';
import type { ExternalStore, Sourced } from './external-api.ts';

export type PlaceQuestion = {
  q: string;
  kind?: PlaceKind | undefined;
  near?: Point | undefined;
  limit: number;
};

export type KeepPlaces = { store: ExternalStore; key: string; freshSeconds: number; staleSeconds: number };

export type Geocoding = {
  /** Places by name, the likeliest first. Throws `unavailable`. */
  findPlaces(question: PlaceQuestion, keep: KeepPlaces): Promise<Sourced<Place[]>>;
};

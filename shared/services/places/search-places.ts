import { geocodingOf } from '../../clients/geocoding-of.ts';
import type { Place, PlaceSearch, PlaceSearchQuery } from '../../contracts/places.ts';
import { findTowns } from '../../domain/gazetteer/find-towns.ts';
import { knownTowns, TOWN_SOURCE } from '../../domain/gazetteer/known-towns.ts';
import { haversineKm } from '../../domain/geo.ts';
import { AppError } from '../../errors.ts';
import type { ExternalContext } from '../external/external-context.ts';
import { externalKey } from '../external/external-key.ts';
import { createExternalStore } from '../external/external-store.ts';

const TOWNS = 8;
const ONLINE = 10;
/** Of one name within this distance, the town that is known here is the same place. */
const SAME_KM = 5;
const DAY = 86_400;

/** Towns that are known here, and what the geocoding service finds besides, where there is one and it answers. */
export async function searchPlaces(context: ExternalContext, query: PlaceSearchQuery): Promise<PlaceSearch> {
  const isTown = query.kind === undefined || query.kind === 'town';
  const towns = isTown ? findTowns(await knownTowns(), query.q, { near: query.near, limit: TOWNS }) : [];
  const places = towns.map(({ name, state, lat, lng }): Place => {
    return { name, kind: 'town', detail: state, lat, lng, source: TOWN_SOURCE };
  });
  const geocoding = geocodingOf(context.env);
  if (!geocoding) return { places, online: 'not configured' };
  const near = query.near && { lat: toTenth(query.near.lat), lng: toTenth(query.near.lng) };
  const question = { q: query.q.toLowerCase(), kind: query.kind, near, limit: ONLINE };
  const key = await externalKey('geocoding', [context.env.GEOCODING_PROVIDER, question]);
  const keep = { store: createExternalStore(context.redis), key, freshSeconds: DAY, staleSeconds: 7 * DAY };
  try {
    const { value, ...from } = await geocoding.findPlaces(question, keep);
    const isNew = (place: Place) =>
      !places.some((town) => town.name === place.name && haversineKm(town, place) < SAME_KM);
    return { places: [...places, ...value.filter(isNew)], online: 'asked', ...from };
  } catch (error) {
    // What is known here is an answer too; that nobody else was heard is said beside it.
    if (error instanceof AppError && error.code === 'unavailable') return { places, online: 'unavailable' };
    throw error;
  }
}

/** What is near within ten kilometres is the same question, and says less of where somebody is. */
const toTenth = (degrees: number) => Math.round(degrees * 10) / 10 + 0;

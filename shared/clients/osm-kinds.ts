import type { PlaceKind } from '../contracts/places.ts';

/** OpenStreetMap's tags of the kinds of places (https://wiki.openstreetmap.org/wiki/Map_features), the most telling first. */
export const OSM_TAGS: Record<PlaceKind, readonly (readonly [key: string, value: string])[]> = {
  town: [
    ['place', 'city'],
    ['place', 'town'],
    ['place', 'village'],
    ['place', 'hamlet'],
    ['place', 'suburb'],
    ['place', 'locality'],
  ],
  camp: [
    ['tourism', 'caravan_site'],
    ['tourism', 'camp_site'],
  ],
  fuel: [['amenity', 'fuel']],
  dump: [['amenity', 'sanitary_dump_station']],
  water: [
    ['amenity', 'water_point'],
    ['amenity', 'drinking_water'],
  ],
  food: [
    ['shop', 'supermarket'],
    ['amenity', 'cafe'],
    ['amenity', 'restaurant'],
    ['amenity', 'pub'],
  ],
  sight: [
    ['tourism', 'attraction'],
    ['tourism', 'viewpoint'],
    ['leisure', 'nature_reserve'],
  ],
  other: [],
};

const KIND_OF = new Map(
  Object.entries(OSM_TAGS).flatMap(([kind, tags]) =>
    tags.map(([key, value]) => [`${key}=${value}`, kind as PlaceKind]),
  ),
);

export const kindOfTag = (key: string, value: string): PlaceKind => KIND_OF.get(`${key}=${value}`) ?? 'other';

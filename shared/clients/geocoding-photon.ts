import { z } from 'zod';
import type { Place } from '../contracts/places.ts';
import { externalApiOf, externalUrl } from './external-api.ts';
import type { Geocoding, PlaceQuestion } from './geocoding.ts';
import { kindOfTag, OSM_TAGS } from './osm-kinds.ts';

const SOURCE = 'OpenStreetMap (Photon)';

const Reply = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({
        name: z.string().optional(),
        osm_key: z.string().default(''),
        osm_value: z.string().default(''),
        street: z.string().optional(),
        city: z.string().optional(),
        state: z.string().optional(),
        country: z.string().optional(),
      }),
    }),
  ),
});

/** https://github.com/komoot/photon */
export function photonGeocoding(base: string): Geocoding {
  const api = externalApiOf({ source: SOURCE, url: base });
  return {
    async findPlaces(question, keep) {
      const answer = await api.ask({ url: toUrl(base, question), schema: Reply, keep });
      return { ...answer, value: answer.value.features.flatMap(toPlace) };
    },
  };
}

function toUrl(base: string, { q, kind, near, limit }: PlaceQuestion): URL {
  const url = externalUrl(base, '/api', {
    q,
    lang: 'en',
    limit: String(limit),
    ...(near ? { lat: String(near.lat), lon: String(near.lng) } : {}),
  });
  for (const [key, value] of kind ? OSM_TAGS[kind] : []) url.searchParams.append('osm_tag', `${key}:${value}`);
  return url;
}

function toPlace({ geometry, properties }: z.infer<typeof Reply>['features'][number]): Place[] {
  const { name, osm_key: key, osm_value: value, street, city, state, country } = properties;
  if (!name) return [];
  const [lng, lat] = geometry.coordinates;
  const detail = [street, city === name ? undefined : city, state, country].filter(Boolean).join(', ');
  return [{ name, kind: kindOfTag(key, value), detail, lat, lng, source: SOURCE }];
}

import { z } from 'zod';
import { externalApiOf, externalUrl } from './external-api.ts';
import type { Geocoding } from './geocoding.ts';

const SOURCE = 'Mapbox';

const Reply = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        name: z.string(),
        place_formatted: z.string().default(''),
        feature_type: z.string(),
        coordinates: z.object({ longitude: z.number(), latitude: z.number() }),
      }),
    }),
  ),
});

/** https://docs.mapbox.com/api/search/geocoding/, version 6: addresses and towns, and no fuel or camps. */
export function mapboxGeocoding(base: string, key: string): Geocoding {
  const api = externalApiOf({ source: SOURCE, url: base });
  return {
    async findPlaces({ q, kind, near, limit }, keep) {
      const url = externalUrl(base, '/search/geocode/v6/forward', {
        q,
        limit: String(limit),
        language: 'en',
        proximity: near ? `${near.lng},${near.lat}` : undefined,
        types: kind === 'town' ? 'place,locality' : undefined,
        access_token: key,
      });
      const answer = await api.ask({ url, schema: Reply, keep });
      const places = answer.value.features.map(({ properties }) => ({
        name: properties.name,
        kind: /^(place|locality)$/.test(properties.feature_type) ? ('town' as const) : ('other' as const),
        detail: properties.place_formatted,
        lat: properties.coordinates.latitude,
        lng: properties.coordinates.longitude,
        source: SOURCE,
      }));
      return { ...answer, value: places };
    },
  };
}

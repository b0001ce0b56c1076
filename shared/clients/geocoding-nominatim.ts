import { z } from 'zod';
import { externalApiOf, externalUrl } from './external-api.ts';
import type { Geocoding } from './geocoding.ts';
import { kindOfTag } from './osm-kinds.ts';

const SOURCE = 'OpenStreetMap (Nominatim)';
/** Half a side, in degrees, of the box that is preferred around a place. */
const NEAR_DEGREES = 2;

const Reply = z.array(
  z.object({
    lat: z.coerce.number(),
    lon: z.coerce.number(),
    name: z.string().default(''),
    display_name: z.string(),
    category: z.string().default(''),
    type: z.string().default(''),
  }),
);

/** https://nominatim.org/release-docs/latest/api/Search/; its users must say who they are. */
export function nominatimGeocoding(base: string): Geocoding {
  const api = externalApiOf({ source: SOURCE, url: base });
  return {
    async findPlaces({ q, kind, near, limit }, keep) {
      const box = near && [
        near.lng - NEAR_DEGREES,
        near.lat - NEAR_DEGREES,
        near.lng + NEAR_DEGREES,
        near.lat + NEAR_DEGREES,
      ];
      const url = externalUrl(base, '/search', { q, format: 'jsonv2', limit: String(limit), viewbox: box?.join(',') });
      const init = { headers: { 'user-agent': 'wheels-and-wins', 'accept-language': 'en' } };
      const answer = await api.ask({ url, init, schema: Reply, keep });
      const places = answer.value.map(({ lat, lon, name, display_name: whole, category, type }) => {
        const [first = '', ...rest] = whole.split(', ');
        return {
          name: name || first,
          kind: kindOfTag(category, type),
          detail: rest.join(', '),
          lat,
          lng: lon,
          source: SOURCE,
        };
      });
      return { ...answer, value: kind ? places.filter((place) => place.kind === kind) : places };
    },
  };
}

import * as z from 'zod/mini';

const key = z.optional(z.string().check(z.minLength(1)));
const url = z.optional(z.url());

/** Who tells the way between two places; without a provider it is estimated. */
export const routingVariables = {
  ROUTING_PROVIDER: z.optional(z.enum(['openrouteservice', 'mapbox'])),
  ROUTING_URL: url,
  ROUTING_KEY: key,
};

/** Who tells of weather and places; each part is "not configured" without its variables. */
export const externalVariables = {
  WEATHER_URL: url,
  WEATHER_KEY: key,
  GEOCODING_PROVIDER: z.optional(z.enum(['photon', 'nominatim', 'mapbox'])),
  GEOCODING_URL: url,
  GEOCODING_KEY: key,
  OVERPASS_URL: url,
};

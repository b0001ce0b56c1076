/**
 * The variables that point the functions to the stand-in. Roads stay estimated: what is found in the background later would
 * surprise tests that are about something else.
 */
export function externalEnvironment(url: string): Record<string, string> {
  return {
    WEATHER_URL: `${url}/weather`,
    GEOCODING_PROVIDER: 'photon',
    GEOCODING_URL: `${url}/photon`,
    OVERPASS_URL: `${url}/overpass`,
  };
}

/** Those of the routing service, for tests that are about it. */
export const routingEnvironment = (url: string) => ({
  ROUTING_PROVIDER: 'openrouteservice',
  ROUTING_URL: `${url}/ors`,
});

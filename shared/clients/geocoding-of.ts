import type { Geocoding } from './geocoding.ts';
import { mapboxGeocoding } from './geocoding-mapbox.ts';
import { nominatimGeocoding } from './geocoding-nominatim.ts';
import { photonGeocoding } from './geocoding-photon.ts';

export type GeocodingSettings = {
  GEOCODING_PROVIDER?: 'photon' | 'nominatim' | 'mapbox' | undefined;
  GEOCODING_URL?: string | undefined;
  GEOCODING_KEY?: string | undefined;
};

/** The geocoding service of this deploy, or undefined when it has none. */
export function geocodingOf(settings: GeocodingSettings): Geocoding | undefined {
  const { GEOCODING_PROVIDER: provider, GEOCODING_URL: url, GEOCODING_KEY: key } = settings;
  if (provider === 'photon') return photonGeocoding(url ?? 'https://photon.komoot.io');
  if (provider === 'nominatim') return nominatimGeocoding(url ?? 'https://nominatim.openstreetmap.org');
  if (provider === 'mapbox' && key) return mapboxGeocoding(url ?? 'https://api.mapbox.com', key);
  return undefined;
}

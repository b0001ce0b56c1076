import type { StyleSpecification } from 'maplibre-gl';
import { env } from '../../lib/env.ts';

/** https://docs.mapbox.com/api/maps/static-tiles/: pictures, since the form of Mapbox's own styles is for its own library. */
const mapboxStyle = (token: string): StyleSpecification => ({
  version: 8,
  sources: {
    mapbox: {
      type: 'raster',
      tiles: [
        `https://api.mapbox.com/styles/v1/mapbox/outdoors-v12/tiles/512/{z}/{x}/{y}?access_token=${encodeURIComponent(token)}`,
      ],
      tileSize: 512,
      attribution: '© Mapbox © OpenStreetMap',
    },
  },
  layers: [{ id: 'mapbox', type: 'raster', source: 'mapbox' }],
});

/** What the build was told to draw maps by; null for the map that needs nobody. */
export const chosenStyle: StyleSpecification | string | null =
  env.mapStyleUrl || (env.mapboxToken ? mapboxStyle(env.mapboxToken) : null);

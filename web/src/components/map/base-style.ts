import type { StyleSpecification } from 'maplibre-gl';
import { TOWN_SOURCE } from '../../../../shared/domain/gazetteer/known-towns.ts';
import type { Town } from '../../../../shared/domain/gazetteer/read-towns.ts';
import { decodePolyline } from '../../../../shared/domain/polyline.ts';
import { COUNTRIES, LAKES, LAND, RIVERS, STATES } from './base-map-data.ts';
import type { MapColours } from './map-colours.ts';

export const BASE_ATTRIBUTION = `Map: Natural Earth. Towns: ${TOWN_SOURCE}.`;

/** The numbers of the data are hundredths of a degree. */
const decode = (line: string) => decodePolyline(line).map(({ lat, lng }) => [lng * 100, lat * 100]);

const polygons = (rings: readonly string[]) =>
  ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [decode(ring)]) }) as const;
const lines = (encoded: readonly string[]) => ({ type: 'MultiLineString', coordinates: encoded.map(decode) }) as const;

const geojson = (geometry: ReturnType<typeof polygons> | ReturnType<typeof lines>, tolerance = 0.375) =>
  ({ type: 'geojson', tolerance, data: { type: 'Feature', properties: {}, geometry } }) as const;

const towns = (known: readonly Town[]) =>
  ({
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: known.map(({ name, lat, lng, fromZoom }, rank) => ({
        type: 'Feature',
        properties: { name, rank, fromZoom },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
    },
  }) as const;

/** The map that needs nobody: Natural Earth's land and borders, and names of towns drawn by town-labels.ts. */
export function baseStyle(colours: MapColours, known: readonly Town[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: geojson(polygons(LAND)),
      lakes: geojson(polygons(LAKES)),
      rivers: geojson(lines(RIVERS)),
      countries: geojson(lines(COUNTRIES)),
      states: geojson(lines(STATES)),
      towns: towns(known),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colours.edge, 'line-width': 0.8 } },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': colours.sea } },
      { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': colours.sea, 'line-width': 1.5 } },
      { id: 'countries', type: 'line', source: 'countries', paint: { 'line-color': colours.edge, 'line-width': 0.6 } },
      {
        id: 'states',
        type: 'line',
        source: 'states',
        paint: { 'line-color': colours.edge, 'line-width': 0.9, 'line-dasharray': [4, 3] },
      },
      {
        id: 'towns',
        type: 'symbol',
        source: 'towns',
        // The nearer one looks, the more of them; where they lie close together, the larger ones.
        filter: ['>=', ['zoom'], ['get', 'fromZoom']],
        layout: {
          'icon-image': ['concat', 'town:', ['get', 'name']],
          'icon-anchor': 'left',
          'icon-offset': [-4, 0],
          'icon-padding': 4,
          'symbol-sort-key': ['get', 'rank'],
        },
      },
    ],
  };
}

import type { GeoJSONSource, LineLayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { MapColours } from './map-colours.ts';
import type { toRouteLines } from './to-route-lines.ts';

const SOURCE = 'route';
const EMPTY = { type: 'FeatureCollection', features: [] } as const;

type Routes = ReturnType<typeof toRouteLines>;

function layer(kind: string, paint: NonNullable<LineLayerSpecification['paint']>): LineLayerSpecification {
  return {
    id: `route-${kind}`,
    type: 'line',
    source: SOURCE,
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-width': 4, ...paint },
  };
}

/** Puts the route on top of whatever style the map has. What is estimated is dashed, a crossing by ship dotted. */
export function drawRoute(map: MapLibre, colours: MapColours, routes: Routes): void {
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source) {
    source.setData(routes);
    return;
  }
  map.addSource(SOURCE, { type: 'geojson', data: EMPTY });
  map.addLayer({
    ...layer('road', { 'line-color': colours.paper, 'line-width': 7 }),
    id: 'route-edge',
    filter: ['!=', ['get', 'kind'], 'ferry'],
  });
  map.addLayer(layer('road', { 'line-color': colours.ochre }));
  map.addLayer(layer('estimate', { 'line-color': colours.ochre, 'line-dasharray': [1.6, 1.8] }));
  map.addLayer(layer('ferry', { 'line-color': colours.focus, 'line-dasharray': [0.1, 2] }));
  map.getSource<GeoJSONSource>(SOURCE)?.setData(routes);
}

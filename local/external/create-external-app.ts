import { Hono } from 'hono';
import { haversineKm, interpolate } from '../../shared/domain/geo.ts';
import { encodePolyline } from '../../shared/domain/polyline.ts';
import { makeForecast } from './make-forecast.ts';
import { PLACES, type StandInPlace } from './places.ts';

type OrsBody = { coordinates: [[number, number], [number, number]] };

/**
 * Replies as Open-Meteo, Photon, OpenRouteService and Overpass give them, about a few places that exist. Below `/faulty/hang` (or
 * `429`, `500`, `broken`, `other-form`) everything fails in that way.
 */
export function createExternalApp(now: () => Date): Hono {
  const app = new Hono();
  app.all('/faulty/hang/*', () => new Promise<never>(() => {}));
  app.all('/faulty/429/*', (c) => c.text('slow down', 429, { 'retry-after': '60' }));
  app.all('/faulty/500/*', (c) => c.text('sorry', 500));
  app.all('/faulty/broken/*', (c) => c.text('{"features":['));
  app.all('/faulty/other-form/*', (c) => c.json({ error: true }));
  app.get('/weather/v1/forecast', (c) => c.json(makeForecast(Number(c.req.query('latitude')), now())));
  app.get('/photon/api', (c) => {
    const { q = '' } = c.req.query();
    const tags = c.req.queries('osm_tag') ?? [];
    const found = PLACES.filter(
      (place) => matches(place, q) && (tags.length === 0 || tags.includes(tagOf(place, ':'))),
    );
    return c.json({ type: 'FeatureCollection', features: found.map(toFeature) });
  });
  app.post('/ors/v2/directions/driving-car/json', async (c) => {
    const { coordinates } = await c.req.json<OrsBody>();
    const [from, to] = coordinates.map(([lng, lat]) => ({ lat, lng })) as [Point, Point];
    // West of the continent there is no road.
    if (from.lng < 112 || to.lng < 112) return c.json({ error: { code: 2010, message: 'Could not find point' } }, 404);
    const km = haversineKm(from, to) * 1.3;
    const line = Array.from({ length: 11 }, (_, at) => interpolate(from, to, at / 10));
    const summary = { distance: km * 1000, duration: (km / 90) * 3600 };
    return c.json({ routes: [{ summary, geometry: encodePolyline(line) }] });
  });
  app.post('/overpass', async (c) => {
    const { data = '' } = await c.req.parseBody<{ data: string }>();
    const found = PLACES.filter((place) => data.includes(`["${place.key}"="${place.value}"]`));
    return c.json({ elements: found.map(toElement) });
  });
  return app;
}

type Point = { lat: number; lng: number };

const matches = ({ name, city }: StandInPlace, q: string) =>
  `${name} ${city}`.toLowerCase().includes(q.trim().toLowerCase());

const tagOf = ({ key, value }: StandInPlace, between: string) => `${key}${between}${value}`;

const toFeature = ({ name, city, state, key, value, lat, lng }: StandInPlace) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lng, lat] },
  properties: { name, city, state, country: 'Australia', osm_key: key, osm_value: value },
});

const toElement = ({ name, city, key, value, lat, lng }: StandInPlace, at: number) => ({
  type: 'node',
  id: at + 1,
  lat,
  lon: lng,
  tags: { name, [key]: value, 'addr:city': city },
});

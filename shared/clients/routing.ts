import { z } from 'zod';
import type { Point } from '../domain/geo.ts';
import { type ExternalApi, externalApiOf, externalUrl } from './external-api.ts';
import { ExternalRefusal } from './external-failures.ts';

export type RoutingSettings = {
  ROUTING_PROVIDER?: 'openrouteservice' | 'mapbox' | undefined;
  ROUTING_URL?: string | undefined;
  ROUTING_KEY?: string | undefined;
};

export type Route = {
  km: number;
  minutes: number;
  /** Precision 5. */
  polyline: string;
  fetchedAt: string;
};

export type Routing = {
  /** Who answers, as people are told. */
  source: string;
  /** The way by road, or null where there is none. Throws `unavailable`. */
  findRoute(from: Point, to: Point): Promise<Route | null>;
};

/** The routing service of this deploy, or undefined when it has none. */
export function routingOf(settings: RoutingSettings): Routing | undefined {
  const { ROUTING_PROVIDER: provider, ROUTING_URL: base, ROUTING_KEY: key } = settings;
  if (provider === 'openrouteservice') return openRouteService(base ?? 'https://api.openrouteservice.org', key);
  if (provider === 'mapbox' && key) return mapbox(base ?? 'https://api.mapbox.com', key);
  return undefined;
}

const toRoute = (metres: number, seconds: number, polyline: string, fetchedAt: string): Route => ({
  km: Math.round(metres / 10) / 100,
  minutes: Math.round(seconds / 6) / 10,
  polyline,
  fetchedAt,
});

async function orNull(finding: Promise<Route | null>): Promise<Route | null> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof ExternalRefusal) return null; // no road within reach of one of the ends
    throw error;
  }
}

/** A length of nothing is left out. */
const OrsReply = z.object({
  routes: z
    .array(
      z.object({
        summary: z.object({ distance: z.number().default(0), duration: z.number().default(0) }),
        geometry: z.string(),
      }),
    )
    .min(1),
});

/** https://openrouteservice.org/dev/#/api-docs/v2/directions/{profile}/json/post; one of one's own needs no key. */
function openRouteService(base: string, key: string | undefined): Routing {
  const source = 'OpenRouteService';
  const api = externalApiOf({ source, url: base, timeoutMs: 8_000 });
  const find = async (from: Point, to: Point) => {
    const { value, fetchedAt } = await api.ask({
      url: externalUrl(base, '/v2/directions/driving-car/json'),
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: key } : {}) },
        body: JSON.stringify({
          coordinates: [
            [from.lng, from.lat],
            [to.lng, to.lat],
          ],
          geometry_simplify: true,
          instructions: false,
          radiuses: [5_000, 5_000],
        }),
      },
      schema: OrsReply,
    });
    const [route] = value.routes;
    return route ? toRoute(route.summary.distance, route.summary.duration, route.geometry, fetchedAt) : null;
  };
  return { source, findRoute: (from, to) => orNull(find(from, to)) };
}

const MapboxReply = z.object({
  code: z.string(),
  routes: z.array(z.object({ distance: z.number(), duration: z.number(), geometry: z.string() })).default([]),
});

/** https://docs.mapbox.com/api/navigation/directions/ */
function mapbox(base: string, key: string): Routing {
  const source = 'Mapbox';
  const api: ExternalApi = externalApiOf({ source, url: base, timeoutMs: 8_000 });
  const find = async (from: Point, to: Point) => {
    const path = `/directions/v5/mapbox/driving/${from.lng},${from.lat};${to.lng},${to.lat}`;
    const parameters = { geometries: 'polyline', overview: 'simplified', access_token: key };
    const { value, fetchedAt } = await api.ask({ url: externalUrl(base, path, parameters), schema: MapboxReply });
    const [route] = value.routes;
    return value.code === 'Ok' && route ? toRoute(route.distance, route.duration, route.geometry, fetchedAt) : null;
  };
  return { source, findRoute: (from, to) => orNull(find(from, to)) };
}

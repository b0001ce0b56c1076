import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AlongInput, PlaceSearch, PlaceSearchQuery, PlacesAlong } from '../../contracts/places.ts';
import type { ExternalContext } from '../../services/external/external-context.ts';
import { findAlong } from '../../services/places/find-along.ts';
import { searchPlaces } from '../../services/places/search-places.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, jsonBody, OPTIONAL_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const route = { tags: ['Places'], security: SIGNED_IN };

const search = createRoute({
  ...route,
  method: 'get',
  path: '/search',
  summary: 'Find towns, camps, fuel, dump points and water by name',
  description: 'Towns of Australia are always known; the rest by a geocoding service where one is set up.',
  request: { query: PlaceSearchQuery },
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The likeliest first.', PlaceSearch) },
});

const along = createRoute({
  ...route,
  method: 'post',
  path: '/along',
  summary: 'Find camps, fuel, dump points and water along a route',
  description: 'From OpenStreetMap. 501 `not_offered` where it is not set up.',
  request: { body: jsonBody(AlongInput) },
  responses: {
    ...OPTIONAL_PROBLEMS,
    413: WRITE_PROBLEMS[413],
    415: WRITE_PROBLEMS[415],
    200: jsonAnswer('In the order they are passed.', PlacesAlong),
  },
});

export const places = createRouter()
  .openapi(search, async (c) => c.json(await searchPlaces(outside(c), c.req.valid('query')), 200))
  .openapi(along, async (c) => c.json(await findAlong(outside(c), c.req.valid('json')), 200));

const outside = (c: Context<HonoEnv>): ExternalContext => ({ env: c.get('platform').env, redis: c.get('redis') });

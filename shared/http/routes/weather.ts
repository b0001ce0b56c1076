import { createRoute } from '@hono/zod-openapi';
import { Weather, WeatherQuery } from '../../contracts/weather.ts';
import { getWeather } from '../../services/weather/get-weather.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer, OPTIONAL_PROBLEMS, SIGNED_IN } from '../route-parts.ts';

const get = createRoute({
  tags: ['Trips'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'The forecast for a place',
  description:
    'From Open-Meteo, rounded to a kilometre, kept for an hour; up to a day old, and marked so, while it does not answer. 501 `not_offered` where it is not set up.',
  request: { query: WeatherQuery },
  responses: { ...OPTIONAL_PROBLEMS, 200: jsonAnswer('The days that are known, up to 16 ahead.', Weather) },
});

export const weather = createRouter().openapi(get, async (c) => {
  const context = { env: c.get('platform').env, redis: c.get('redis') };
  return c.json(await getWeather(context, c.req.valid('query')), 200);
});

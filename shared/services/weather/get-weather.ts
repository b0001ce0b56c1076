import { askForecast } from '../../clients/weather.ts';
import type { Weather, WeatherQuery } from '../../contracts/weather.ts';
import { AppError } from '../../errors.ts';
import type { ExternalContext } from '../external/external-context.ts';
import { externalKey } from '../external/external-key.ts';
import { createExternalStore } from '../external/external-store.ts';

/** A kilometre is near enough, lets neighbours share an answer, and tells nobody where exactly one camps. */
const toKilometre = (degrees: number) => Math.round(degrees * 100) / 100 + 0;

/** The forecast for a place, the days that were asked for. Throws `not_offered` and `unavailable`. */
export async function getWeather({ env, redis }: ExternalContext, query: WeatherQuery): Promise<Weather> {
  const { WEATHER_URL: base, WEATHER_KEY: key } = env;
  if (!base) throw new AppError('not_offered', 'The forecast is not set up here.');
  const point = { lat: toKilometre(query.lat), lng: toKilometre(query.lng) };
  const storeKey = await externalKey('weather', [base, point]);
  const { value, ...from } = await askForecast(point, { base, key, store: createExternalStore(redis), storeKey });
  return { days: value.filter(({ day }) => day >= query.from && day <= query.to), ...from };
}

import { z } from 'zod';
import type { WeatherDay } from '../contracts/weather.ts';
import type { Point } from '../domain/geo.ts';
import { type ExternalStore, externalApiOf, externalUrl, type Sourced } from './external-api.ts';

const column = z.array(z.number().nullable());

const Reply = z.object({
  daily: z.object({
    time: z.array(z.string()),
    weather_code: column,
    temperature_2m_max: column,
    temperature_2m_min: column,
    precipitation_sum: column,
    precipitation_probability_max: column,
    wind_speed_10m_max: column,
    wind_gusts_10m_max: column,
  }),
});

const DAILY = Object.keys(Reply.shape.daily.shape).filter((name) => name !== 'time');

type Forecast = { base: string; key?: string | undefined; store: ExternalStore; storeKey: string };

/**
 * The next 16 days at a place, by its own clock, from Open-Meteo (https://open-meteo.com/en/docs). Kept for an hour, and for a day
 * while nobody answers. Throws `unavailable`.
 */
export async function askForecast(
  { lat, lng }: Point,
  { base, key, store, storeKey }: Forecast,
): Promise<Sourced<WeatherDay[]>> {
  const api = externalApiOf({ source: 'Open-Meteo', url: base });
  const url = externalUrl(base, '/v1/forecast', {
    latitude: String(lat),
    longitude: String(lng),
    daily: DAILY.join(','),
    timezone: 'auto',
    forecast_days: '16',
    apikey: key,
  });
  const keep = { store, key: storeKey, freshSeconds: 3_600, staleSeconds: 86_400 };
  const answer = await api.ask({ url, schema: Reply, keep });
  return { ...answer, value: toDays(answer.value) };
}

function toDays({ daily }: z.infer<typeof Reply>): WeatherDay[] {
  return daily.time.map((day, at) => ({
    day,
    minC: daily.temperature_2m_min[at] ?? null,
    maxC: daily.temperature_2m_max[at] ?? null,
    rainMm: daily.precipitation_sum[at] ?? null,
    rainChance: daily.precipitation_probability_max[at] ?? null,
    windKmh: daily.wind_speed_10m_max[at] ?? null,
    gustKmh: daily.wind_gusts_10m_max[at] ?? null,
    code: daily.weather_code[at] ?? null,
  }));
}

import { z } from 'zod';
import { Day, Instant } from './common.ts';

const Lat = z.coerce.number().min(-90).max(90).meta({ description: 'Degrees north, WGS 84.', example: -32.127 });
const Lng = z.coerce.number().min(-180).max(180).meta({ description: 'Degrees east, WGS 84.', example: 133.673 });

/** Where an answer of somebody else's is from, and how old it is. */
export const sourceFields = {
  source: z.string().meta({ description: 'Who said so, to be shown beside it.' }),
  fetchedAt: Instant,
  isStale: z.boolean().meta({ description: 'The source does not answer just now: this is what it said then.' }),
};

export const WeatherQuery = z
  .strictObject({ lat: Lat, lng: Lng, from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Use a day that is not before the first.' });
export type WeatherQuery = z.infer<typeof WeatherQuery>;

export const WeatherDay = z
  .object({
    day: z.string(),
    minC: z.number().nullable(),
    maxC: z.number().nullable(),
    rainMm: z.number().nullable(),
    rainChance: z.number().nullable().meta({ description: 'Percent.' }),
    windKmh: z.number().nullable(),
    gustKmh: z.number().nullable(),
    code: z.int().nullable().meta({ description: 'WMO weather code (table 4677).' }),
  })
  .meta({ id: 'WeatherDay' });
export type WeatherDay = z.infer<typeof WeatherDay>;

/** Days for which there is no forecast, such as those more than 16 days ahead, are left out. */
export const Weather = z.object({ days: z.array(WeatherDay), ...sourceFields }).meta({ id: 'Weather' });
export type Weather = z.infer<typeof Weather>;

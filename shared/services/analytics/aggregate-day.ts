import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';

const DayFigures = z.object({
  day: z.string(),
  /** Counted that day. */
  events: z.coerce.number(),
  figures: z.int(),
  /** Of the figures, those that were not there or had another value. */
  written: z.int(),
  removed: z.int(),
});
export type DayFigures = z.infer<typeof DayFigures>;

/** Makes the figures of a UTC day (`YYYY-MM-DD`) right. Done again it writes nothing. */
export async function aggregateDay(db: ServiceDatabase, day: string): Promise<DayFigures> {
  return DayFigures.parse(await db.call('aggregate_day', { p_day: day }));
}

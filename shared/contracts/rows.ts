import { z } from 'zod';
import { Instant, text, Version } from './common.ts';

/** What every row of a person's carries besides what they entered. */
export const rowFields = {
  id: z.uuid(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable().meta({ description: 'Set while a deleted row can be restored.' }),
};

/** Chosen by the client where it likes, so that an entry made offline keeps its identity. */
export const RowId = z.uuid().optional();

/** One line that must say something. */
export const title = (maxLength: number) => text(maxLength).refine((value) => value !== '', 'Give it a name.');

export const note = (maxLength = 1_000) => text(maxLength, { multiline: true });

/** A number with at most so many decimals, as the database keeps it. */
export function decimal(min: number, max: number, places: number, unit: string) {
  const scale = 10 ** places;
  return z
    .number()
    .min(min, `Use at least ${min} ${unit}.`)
    .max(max, `Use at most ${max.toLocaleString('en')} ${unit}.`)
    .transform((value) => Math.round(value * scale) / scale);
}

/** Kilometres of an odometer, or a generator's hours. */
export const Reading = decimal(0, 9_999_999, 2, 'km').meta({ description: 'Kilometres; of a generator hours.' });

/** For the refinement of changes: something must be said. */
export const saysSomething = (changes: object) => Object.values(changes).some((value) => value !== undefined);

export const SAY_SOMETHING = 'Change at least one field.';

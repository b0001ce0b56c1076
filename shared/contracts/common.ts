import { z } from 'zod';

/** A calendar day without a time zone: `YYYY-MM-DD`, from 1970-01-01 to 2100-12-31. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '1970-01-01' && day <= '2100-12-31', 'Use a date between 1970 and 2100.')
  .meta({ description: 'Calendar day, YYYY-MM-DD.', example: '2026-11-22' });

/** A calendar month: `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^(19[7-9]\d|20\d\d|2100)-(0[1-9]|1[0-2])$/, 'Use a month such as 2026-11.')
  .meta({ description: 'Calendar month, YYYY-MM.', example: '2026-11' });

/** An instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime().meta({ description: 'Instant in UTC, ISO 8601.' });

export const Currency = z
  .enum(['AUD', 'NZD', 'USD', 'CAD', 'GBP'])
  .meta({ id: 'Currency', description: 'ISO 4217 currency code.' });
export type Currency = z.infer<typeof Currency>;

/** Counts up by one with every change of a row; sent back in `If-Match`. */
export const Version = z.int().min(1).meta({ description: 'Row version, for If-Match.' });

/**
 * One line or several lines of text as a person types it: trimmed, without control characters
 * (Postgres refuses U+0000) and without lone surrogates, which are not text in any encoding.
 */
export function text(maxLength: number, options: { multiline?: boolean } = {}) {
  const forbidden = options.multiline ? /[\p{Cs}]|(?![\n\t])\p{Cc}/u : /[\p{Cs}\p{Cc}]/u;
  return z
    .string()
    .trim()
    .max(maxLength, `Use at most ${maxLength} characters.`)
    .refine((value) => !forbidden.test(value), 'Remove the control characters.');
}

/** Any JSON. Documented by its types alone: spelt out it would refer to itself. */
export const Json = z
  .json()
  .meta({ description: 'Any JSON.', type: ['string', 'number', 'boolean', 'object', 'array', 'null'] });

import { z } from 'zod';
import { Currency, Instant, text, Version } from './common.ts';

export const Region = z.enum(['AU', 'NZ', 'US', 'CA', 'UK']).meta({ id: 'Region' });
export type Region = z.infer<typeof Region>;

export const DateFormat = z.enum(['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD']).meta({ id: 'DateFormat' });
export type DateFormat = z.infer<typeof DateFormat>;

export const DistanceUnit = z.enum(['km', 'mi']);
export const ConsumptionUnit = z.enum(['L/100 km', 'mpg (US)', 'mpg (UK)']);

/** An IANA time zone that this runtime knows, such as `Australia/Adelaide`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Use a time zone such as Australia/Adelaide.')
  .meta({ example: 'Australia/Adelaide' });

export const Profile = z
  .object({
    displayName: z.string(),
    region: Region,
    timeZone: z.string(),
    currency: Currency,
    distanceUnit: DistanceUnit,
    consumptionUnit: ConsumptionUnit,
    dateFormat: DateFormat,
    textScale: z.int().meta({ description: 'Text size in percent, 100 to 175.' }),
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

export const UpdateProfileInput = z
  .strictObject({
    displayName: text(80).optional(),
    region: Region.optional(),
    timeZone: TimeZone.optional(),
    currency: Currency.optional(),
    distanceUnit: DistanceUnit.optional(),
    consumptionUnit: ConsumptionUnit.optional(),
    dateFormat: DateFormat.optional(),
    textScale: z.int().min(100).max(175).optional(),
  })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), 'Change at least one field.')
  .meta({ id: 'UpdateProfileInput' });
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const ProfileAnswer = z.object({ profile: Profile }).meta({ id: 'ProfileAnswer' });

export const Me = z
  .object({
    user: z.object({ id: z.uuid(), email: z.string().nullable() }),
    profile: Profile,
    isAdmin: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

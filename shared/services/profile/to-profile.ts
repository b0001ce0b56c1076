import type { Profile } from '../../contracts/profile.ts';
import type { Database } from '../../database.types.ts';
import { toInstant } from '../to-instant.ts';

type ProfileRow = Database['public']['Tables']['profiles']['Row'];

/** A row of public.profiles, as SQL functions return it in jsonb, as it crosses the wire. */
export function toProfile(value: unknown): Profile {
  const row = value as ProfileRow; // our own function returned it: to_jsonb of this very table
  return {
    displayName: row.display_name,
    region: row.region as Profile['region'], // check constraints hold the same lists
    timeZone: row.time_zone,
    currency: row.currency as Profile['currency'],
    distanceUnit: row.distance_unit as Profile['distanceUnit'],
    consumptionUnit: row.consumption_unit as Profile['consumptionUnit'],
    dateFormat: row.date_format as Profile['dateFormat'],
    textScale: row.text_scale,
    version: row.version,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

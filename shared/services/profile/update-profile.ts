import type { Profile, UpdateProfileInput } from '../../contracts/profile.ts';
import type { ServiceContext } from '../service-context.ts';
import { toProfile } from './to-profile.ts';

const COLUMNS = {
  displayName: 'display_name',
  region: 'region',
  timeZone: 'time_zone',
  currency: 'currency',
  distanceUnit: 'distance_unit',
  consumptionUnit: 'consumption_unit',
  dateFormat: 'date_format',
  textScale: 'text_scale',
} as const satisfies Record<keyof UpdateProfileInput, string>;

/** Changes the given fields. Throws `version_mismatch` when the profile has moved on. */
export async function updateProfile(
  ctx: ServiceContext,
  target: { version: number; idempotencyKey?: string | undefined },
  input: UpdateProfileInput,
): Promise<Profile> {
  const fields = Object.keys(COLUMNS) as (keyof UpdateProfileInput)[];
  const changes = fields.flatMap((field) => (input[field] === undefined ? [] : [[COLUMNS[field], input[field]]]));
  const row = await ctx.db.call('update_profile', {
    p_version: target.version,
    p_changes: Object.fromEntries(changes),
    ...(target.idempotencyKey ? { p_idempotency_key: target.idempotencyKey } : {}),
  });
  return toProfile(row);
}

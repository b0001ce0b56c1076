import type { Profile, UpdateProfileInput } from '../../contracts/profile.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toProfile } from './to-profile.ts';

/** Changes the given fields. Throws `version_mismatch` when the profile has moved on. */
export async function updateProfile(
  ctx: ServiceContext,
  target: { version: number; idempotencyKey?: string | undefined },
  input: UpdateProfileInput,
): Promise<Profile> {
  const row = await ctx.db.call('update_profile', {
    p_version: target.version,
    ...withoutUndefined({
      p_display_name: input.displayName,
      p_region: input.region,
      p_time_zone: input.timeZone,
      p_currency: input.currency,
      p_distance_unit: input.distanceUnit,
      p_consumption_unit: input.consumptionUnit,
      p_date_format: input.dateFormat,
      p_text_scale: input.textScale,
      p_idempotency_key: target.idempotencyKey,
    }),
  });
  return toProfile(row);
}

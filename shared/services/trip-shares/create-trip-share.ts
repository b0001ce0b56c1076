import type { CreateTripShareInput, NewTripShare, TripShare } from '../../contracts/trip-shares.ts';
import { createSecret } from '../create-secret.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** Makes a link to a trip. Said twice with one key it is still one link, and the address told last is the one that works. */
export async function createTripShare(
  ctx: ServiceContext,
  appUrl: string,
  input: CreateTripShareInput,
  idempotencyKey?: string,
): Promise<NewTripShare> {
  const { token, tokenHash } = await createSecret();
  const share = await ctx.db.call('create_trip_share', {
    p_trip_id: input.tripId,
    p_days: input.days,
    p_token_hash: tokenHash,
    ...withoutUndefined({ p_label: input.label, p_id: input.id, p_idempotency_key: idempotencyKey }),
  });
  return { share: toRow<TripShare>(share), url: `${appUrl}/shared/trip/${token}` };
}

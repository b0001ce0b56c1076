import type { PamSettings, UpdatePamSettingsInput } from '../../contracts/pam-settings.ts';
import { AppError } from '../../errors.ts';
import { toColumns, toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** What PAM may pass on and do unasked. Throws `unauthenticated` when the account is gone although its token still lives. */
export async function getPamSettings(ctx: ServiceContext): Promise<PamSettings> {
  const row = await ctx.db.call('get_pam_settings', {});
  if (!row) throw new AppError('unauthenticated', 'This account no longer exists.');
  return toRow<PamSettings>(row);
}

/** Changes the given settings. Throws `version_mismatch`, and `invalid_request` for a tool that is never done unasked. */
export async function updatePamSettings(
  ctx: ServiceContext,
  target: { version: number; idempotencyKey?: string | undefined },
  changes: UpdatePamSettingsInput,
): Promise<PamSettings> {
  const row = await ctx.db.call('update_pam_settings', {
    p_version: target.version,
    p_changes: toColumns(changes),
    ...withoutUndefined({ p_idempotency_key: target.idempotencyKey }),
  });
  return toRow<PamSettings>(row);
}

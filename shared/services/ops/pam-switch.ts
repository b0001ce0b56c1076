import type { PamSwitch, SetPamSwitchInput } from '../../contracts/ops.ts';
import type { ServiceContext } from '../service-context.ts';
import { toInstant } from '../to-instant.ts';

/** Whether PAM may ask a model for anybody. Throws `forbidden`. */
export async function getPamSwitch(ctx: ServiceContext): Promise<PamSwitch> {
  return toSwitch(await ctx.db.call('ops_pam_switch', {}));
}

/** Turns that on or off for everybody, from the next message on; who did it and why is written down. Throws `forbidden`. */
export async function setPamSwitch(ctx: ServiceContext, { isOn, reason }: SetPamSwitchInput): Promise<PamSwitch> {
  return toSwitch(await ctx.db.call('ops_set_pam_switch', { p_is_on: isOn, p_reason: reason }));
}

function toSwitch(value: unknown): PamSwitch {
  const { isOn, reason, changedAt } = value as PamSwitch; // ops_pam_switch builds it
  return { isOn, reason, changedAt: toInstant(changedAt) };
}

import type { DeviceSession } from '../../contracts/sessions.ts';
import type { ServiceContext } from '../service-context.ts';
import { toDeviceSession } from './to-device-session.ts';

/** Where the person is signed in, the device that asks first. */
export async function listSessions(ctx: ServiceContext): Promise<DeviceSession[]> {
  const rows = (await ctx.db.call('list_sessions', {})) as unknown[]; // jsonb_agg
  return rows.map(toDeviceSession);
}

import type { CreateTimerInput, Timer, UpdateTimerInput } from '../../contracts/timers.ts';
import { createRowService } from '../rows/row-service.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

export const timerRows = createRowService<Timer, CreateTimerInput, UpdateTimerInput>('timers');

/** Those still to go off and those that did within 7 days, in the order they are due. */
export async function listTimers(ctx: ServiceContext): Promise<Timer[]> {
  const rows = (await ctx.db.call('list_timers', {})) as unknown[]; // jsonb_agg
  return rows.map((row) => toRow<Timer>(row));
}

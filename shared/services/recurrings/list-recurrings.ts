import type { Recurring, RecurringList } from '../../contracts/recurrings.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** Bills, what is due first in front. */
export async function listRecurrings(ctx: ServiceContext): Promise<RecurringList> {
  const rows = await ctx.db.call('list_recurrings', {});
  return { recurrings: (rows as unknown[]).map((row) => toRow<Recurring>(row)) }; // jsonb_agg
}

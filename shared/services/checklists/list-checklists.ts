import type {
  Checklist,
  ChecklistList,
  Departure,
  DepartureOverride,
  DepartureTick,
} from '../../contracts/checklists.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** Everything about leaving: lists, the newest departures, what is ticked, and what was overridden. */
export async function listChecklists(ctx: ServiceContext): Promise<ChecklistList> {
  const answer = (await ctx.db.call('list_checklists', {})) as Record<keyof ChecklistList, unknown[]>; // what it builds
  return {
    checklists: answer.checklists.map((row) => toRow<Checklist>(row)),
    departures: answer.departures.map((row) => toRow<Departure>(row)),
    ticks: answer.ticks.map((row) => toRow<DepartureTick>(row)),
    overrides: answer.overrides.map((row) => toRow<DepartureOverride>(row)),
  };
}

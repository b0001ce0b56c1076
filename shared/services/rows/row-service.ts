import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toColumns, toRow } from './to-row.ts';

/** The tables whose rows need no more than being made, changed, deleted and restored. */
export type RowTable =
  | 'checklists'
  | 'departure_ticks'
  | 'departures'
  | 'documents'
  | 'favourite_places'
  | 'files'
  | 'fuel_logs'
  | 'hitches'
  | 'odometer_readings'
  | 'pam_conversations'
  | 'pam_memories'
  | 'recurrings'
  | 'service_plans'
  | 'service_records'
  | 'stops'
  | 'timers'
  | 'trips'
  | 'vehicles';

export type RowTarget = { id: string; version: number; idempotencyKey?: string | undefined };

/**
 * The verbs of a table of people's rows. Fields and columns have the same names but for their case; what the database must
 * decide (checks, linked rows) it decides by itself. Throws `not_found`, `version_mismatch`, `conflict` and `invalid_request`.
 */
export function createRowService<Row, Create extends object, Update extends object>(table: RowTable) {
  const setDeleted = async (ctx: ServiceContext, { id, version, idempotencyKey }: RowTarget, deleted: boolean) =>
    toRow<Row>(
      await ctx.db.call('set_row_deleted', {
        p_table: table,
        p_id: id,
        p_version: version,
        p_deleted: deleted,
        ...withoutUndefined({ p_idempotency_key: idempotencyKey }),
      }),
    );
  return {
    get: async (ctx: ServiceContext, id: string) =>
      toRow<Row>(await ctx.db.call('get_row', { p_table: table, p_id: id })),

    create: async (ctx: ServiceContext, input: Create, idempotencyKey?: string) =>
      toRow<Row>(
        await ctx.db.call('create_row', {
          p_table: table,
          p_values: toColumns(input),
          ...withoutUndefined({ p_idempotency_key: idempotencyKey }),
        }),
      ),

    update: async (ctx: ServiceContext, { id, version, idempotencyKey }: RowTarget, changes: Update) =>
      toRow<Row>(
        await ctx.db.call('update_row', {
          p_table: table,
          p_id: id,
          p_version: version,
          p_changes: toColumns(changes),
          ...withoutUndefined({ p_idempotency_key: idempotencyKey }),
        }),
      ),

    /** Takes the row out of every list and figure; it can be restored. */
    remove: (ctx: ServiceContext, target: RowTarget) => setDeleted(ctx, target, true),

    restore: (ctx: ServiceContext, target: RowTarget) => setDeleted(ctx, target, false),
  };
}

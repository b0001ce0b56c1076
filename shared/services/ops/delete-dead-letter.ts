import { deleteLetter } from '../../clients/dead-letters.ts';
import type { OpsContext } from './ops-context.ts';

/** Deletes a dead letter; its run stays dead. False when QStash had none under this id. Throws `unavailable`. */
export async function deleteDeadLetter(ctx: OpsContext, id: string): Promise<{ deleted: boolean }> {
  await ctx.db.call('ops_delete_letter', { p_dlq_id: id });
  return { deleted: await deleteLetter(ctx.qstash, id) };
}

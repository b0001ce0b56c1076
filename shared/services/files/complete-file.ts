import type { StoredFile } from '../../contracts/files.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** The bytes are sent: has them looked at. Said again, it changes nothing. Throws `not_found`. */
export async function completeFile(ctx: ServiceContext, id: string): Promise<StoredFile> {
  return toRow<StoredFile>(await ctx.db.call('complete_file', { p_id: id }));
}

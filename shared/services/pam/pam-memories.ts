import type { CreatePamMemoryInput, PamMemory, UpdatePamMemoryInput } from '../../contracts/pam-memories.ts';
import { createRowService } from '../rows/row-service.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

export const memoryRows = createRowService<PamMemory, CreatePamMemoryInput, UpdatePamMemoryInput>('pam_memories');

/** What PAM keeps in mind, oldest first. */
export async function listPamMemories(ctx: ServiceContext): Promise<PamMemory[]> {
  const rows = (await ctx.db.call('list_pam_memories', {})) as unknown[]; // jsonb_agg
  return rows.map((row) => toRow<PamMemory>(row));
}

import type { Document, DocumentList } from '../../contracts/documents.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** What expires first in front, of one vehicle or of all; none of a vehicle that is deleted. */
export async function listDocuments(
  ctx: ServiceContext,
  query: { vehicleId?: string | undefined },
): Promise<DocumentList> {
  const rows = await ctx.db.call('list_documents', query.vehicleId ? { p_vehicle_id: query.vehicleId } : {});
  return { documents: (rows as unknown[]).map((row) => toRow<Document>(row)) }; // jsonb_agg
}

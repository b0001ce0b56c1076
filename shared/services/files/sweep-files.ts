import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { StorageClient } from '../../clients/storage.ts';

const Stale = z.object({ objects: z.array(z.string()), files: z.array(z.tuple([z.uuid(), z.uuid()])) });
const BATCH = 200;

/**
 * Removes objects that belong to no file any more, and files that were deleted long ago or never came. Objects go first: a row
 * that is left is found again, bytes without one only by looking at all of them. One batch; the next sweep goes on.
 */
export async function sweepFiles(
  db: ServiceDatabase,
  storage: StorageClient,
  at: Date,
): Promise<{ objects: number; files: number }> {
  const p_at = at.toISOString();
  const { objects, files } = Stale.parse(await db.call('list_stale_files', { p_at, p_limit: BATCH }));
  if (objects.length > 0) await storage.remove(objects);
  if (files.length > 0) await db.call('forget_files', { p_at, p_files: JSON.stringify(files) });
  return { objects: objects.length, files: files.length };
}

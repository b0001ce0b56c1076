import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { StorageClient } from '../../clients/storage.ts';

const BATCH = 500;

/** Removes what was read aloud long ago, or to people who are gone. One batch; the next sweep goes on. */
export async function sweepSpeech(db: ServiceDatabase, storage: StorageClient, at: Date): Promise<{ objects: number }> {
  const names = z
    .array(z.string())
    .parse(await db.call('list_stale_speech', { p_at: at.toISOString(), p_limit: BATCH }));
  if (names.length > 0) await storage.remove(names);
  return { objects: names.length };
}

import { databaseCleanup } from '../queue/scheduled.ts';
import { cleanUp } from '../services/cleanup/clean-up.ts';
import { handle } from './job-handler.ts';

/** Removes what the retention table says is old enough, as of the run's slot. */
export const cleanDatabase = handle(databaseCleanup, async ({ db, run, signal }, { dryRun = false }) => {
  const { more, ...result } = await cleanUp(db, { at: run.slot ?? run.dueAt, dryRun, signal });
  return { result, ...(more ? { next: {} } : {}) };
});

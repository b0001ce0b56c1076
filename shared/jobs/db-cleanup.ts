import { SPEECH_BUCKET } from '../contracts/speech-rules.ts';
import { databaseCleanup } from '../queue/scheduled.ts';
import { cleanUp } from '../services/cleanup/clean-up.ts';
import { sweepFiles } from '../services/files/sweep-files.ts';
import { sweepSpeech } from '../services/speech/sweep-speech.ts';
import { serviceStorage } from './file-storage.ts';
import { handle, type JobContext } from './job-handler.ts';

/** Removes what the retention table says is old enough, as of the run's slot, and the bytes of files and speech that are gone. */
export const cleanDatabase = handle(databaseCleanup, async (ctx, { dryRun = false }) => {
  const { db, run, signal } = ctx;
  const { more, ...result } = await cleanUp(db, { at: run.slot ?? run.dueAt, dryRun, signal });
  const swept = dryRun ? {} : await sweep(ctx);
  return { result: { ...result, ...swept }, ...(more ? { next: {} } : {}) };
});

/** Storage is another service: while it is away, what the database can do by itself is done all the same. */
async function sweep({ db, env, run }: JobContext): Promise<Record<string, unknown>> {
  const at = run.slot ?? run.dueAt;
  try {
    const files = await sweepFiles(db, serviceStorage(env), at);
    return { files, speech: await sweepSpeech(db, serviceStorage(env, SPEECH_BUCKET), at) };
  } catch (error) {
    return { partial: true, filesError: error instanceof Error ? error.message : String(error) };
  }
}

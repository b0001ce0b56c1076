import { fileProcess } from '../queue/file-process.ts';
import { processFile as process } from '../services/files/process-file.ts';
import { serviceStorage } from './file-storage.ts';
import { handle } from './job-handler.ts';

/** Looks at one file. While Storage is away the run is tried again. */
export const processFile = handle(fileProcess, async ({ db, env }, target) => ({
  result: await process({ db, storage: serviceStorage(env) }, target),
}));

import { createStorage, type StorageClient } from '../clients/storage.ts';
import { FILE_BUCKET } from '../contracts/file-rules.ts';
import type { JobsEnv } from '../jobs-env.ts';

const TIMEOUT_MS = 8_000;

/** The bucket of files as the service, which its policies do not bind. */
export const serviceStorage = (env: JobsEnv): StorageClient =>
  createStorage({
    url: env.SUPABASE_URL,
    bucket: FILE_BUCKET,
    apiKey: env.SUPABASE_SERVICE_ROLE_KEY,
    timeoutMs: TIMEOUT_MS,
  });

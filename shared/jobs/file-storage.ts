import { createStorage, type StorageClient } from '../clients/storage.ts';
import { FILE_BUCKET } from '../contracts/file-rules.ts';
import type { JobsEnv } from '../jobs-env.ts';

const TIMEOUT_MS = 8_000;

/** A bucket, that of files if none is named, as the service, which its policies do not bind. */
export const serviceStorage = (env: JobsEnv, bucket: string = FILE_BUCKET): StorageClient =>
  createStorage({
    url: env.SUPABASE_URL,
    bucket,
    apiKey: env.SUPABASE_SERVICE_ROLE_KEY,
    timeoutMs: TIMEOUT_MS,
  });

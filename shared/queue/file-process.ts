import { z } from 'zod';
import { defineJob } from './define-job.ts';

/** Looks at a file that was sent, and gives it out without its metadata or says why not. */
export const fileProcess = defineJob({
  name: 'file.process',
  payload: z.strictObject({ userId: z.uuid(), fileId: z.uuid() }),
  retries: 3,
  timeoutSeconds: 20,
  parallelism: 4,
});

import { z } from 'zod';
import { defineJob } from './define-job.ts';

// Slots for features that are not built: they can be asked for, and nobody asks yet.

export const importCommit = defineJob({
  name: 'import.commit',
  payload: z.strictObject({ importId: z.uuid(), after: z.int().optional() }),
  retries: 3,
  timeoutSeconds: 20,
  parallelism: 2,
});

export const exportBuild = defineJob({
  name: 'export.build',
  payload: z.strictObject({ exportId: z.uuid(), after: z.string().optional() }),
  retries: 3,
  timeoutSeconds: 20,
  parallelism: 2,
});

import { z } from 'zod';
import { defineJob } from './define-job.ts';

/** Lets a timer of the run's person go off, if it still stands at this moment. */
export const timerFire = defineJob({
  name: 'timer.fire',
  payload: z.strictObject({ timerId: z.uuid(), dueAt: z.iso.datetime({ offset: true }) }),
  retries: 3,
  timeoutSeconds: 10,
});

import { z } from 'zod';
import { defineJob } from './define-job.ts';

/** Sends mails of the outbox, up to as many as one request to the mail provider may hold. */
export const emailSend = defineJob({
  name: 'email.send',
  payload: z.strictObject({ emailIds: z.array(z.uuid()).min(1).max(100) }),
  retries: 3,
  timeoutSeconds: 20,
  parallelism: 1, // the provider takes two requests a second
});

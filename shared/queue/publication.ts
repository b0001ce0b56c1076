import { z } from 'zod';

/** A run that a message has to tell of: what the database says of it to whoever publishes. */
export const Publication = z.object({
  id: z.uuid(),
  job: z.string(),
  /** 1 for its first message; each message of a run has a deduplication id of its own. */
  publication: z.int(),
  /** Seconds since 1970. */
  due_at: z.int(),
});
export type Publication = z.infer<typeof Publication>;
export const Publications = z.array(Publication);

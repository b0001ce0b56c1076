import { z } from 'zod';

/** What a test plants. */
export const Faults = z.object({
  /** The next so many deliveries are sent a second time, whatever the first one was answered. */
  duplicate: z.int().min(0),
  /** The answers to the next so many deliveries are lost on their way, so they count as failed. */
  loseAcknowledgement: z.int().min(0),
  /** The API answers 503. Deliveries go on. */
  down: z.boolean(),
});
export type Faults = z.infer<typeof Faults>;

export const NO_FAULTS: Faults = { duplicate: 0, loseAcknowledgement: 0, down: false };

import { z } from 'zod';
import { defineJob } from './define-job.ts';

/**
 * Finds the ways between the stops of a trip of the run's person that are not known yet. `skip`: how many of those, in order, a
 * run before this one found to have no road.
 */
export const legRecalc = defineJob({
  name: 'leg.recalc',
  payload: z.strictObject({ tripId: z.uuid(), skip: z.int().min(0).optional() }),
  retries: 3,
  timeoutSeconds: 20,
  parallelism: 2,
});

import { z } from 'zod';

export const RecalculateLegsInput = z.strictObject({ tripId: z.uuid() }).meta({ id: 'RecalculateLegsInput' });
export type RecalculateLegsInput = z.infer<typeof RecalculateLegsInput>;

export const LegsAsked = z
  .object({
    asked: z.boolean().meta({ description: 'False when that waits already, or no routing service is set up.' }),
  })
  .meta({ id: 'LegsAsked' });

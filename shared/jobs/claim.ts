import { z } from 'zod';

const Moment = z.string().transform((text) => new Date(text));

/** What `claim_job_run` answers. */
export const Claim = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('claimed'),
    lease: z.uuid(),
    attempt: z.int(),
    payload: z.unknown(),
    user_id: z.uuid().nullable(),
    due_at: Moment,
    slot: Moment.nullable(),
    since: Moment.nullable(),
  }),
  z.object({ outcome: z.literal('busy'), retry_after: z.int() }),
  z.object({ outcome: z.enum(['done', 'dead', 'canceled', 'held', 'unknown']) }),
]);
export type Claim = z.infer<typeof Claim>;
export type Claimed = Extract<Claim, { outcome: 'claimed' }>;

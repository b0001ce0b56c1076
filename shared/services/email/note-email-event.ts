import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import { withoutUndefined } from '../without-undefined.ts';

const Tags = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
]);

/** https://resend.com/docs/dashboard/webhooks/event-types, as far as it concerns us. */
export const EmailEvent = z.object({
  type: z.string().max(100),
  data: z.object({
    email_id: z.string().optional(),
    to: z.union([z.string().transform((address) => [address]), z.array(z.string())]).default([]),
    tags: Tags.optional(),
    bounce: z.object({ type: z.string().optional(), message: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
    suppressed: z.object({ message: z.string().optional() }).optional(),
  }),
});
export type EmailEvent = z.infer<typeof EmailEvent>;

const Answer = z.object({ duplicate: z.boolean() });

/** Keeps news of a mail with its effect, once by the provider's event id: hard bounces and complaints end all mail to an address. */
export async function noteEmailEvent(db: ServiceDatabase, eventId: string, { type, data }: EmailEvent) {
  const answer = await db.call('note_email_event', {
    p_event_id: eventId,
    p_type: type,
    p_addresses: data.to.map(toAddress),
    ...withoutUndefined({
      p_email_id: z.uuid().safeParse(data.tags?.email).data,
      p_provider_id: data.email_id,
      p_reason: reasonOf(type, data),
      p_detail: data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message,
    }),
  });
  return Answer.parse(answer);
}

/** `Name <address>` or the bare address. */
const toAddress = (recipient: string) => /<([^>]+)>\s*$/.exec(recipient)?.[1] ?? recipient;

function reasonOf(type: string, data: EmailEvent['data']): string | undefined {
  switch (type) {
    case 'email.bounced':
      return data.bounce?.type === 'Permanent' ? 'bounce' : 'delayed'; // a full mailbox empties again
    case 'email.suppressed': // the provider keeps a list of its own
      return 'bounce';
    case 'email.complained':
      return 'complaint';
    case 'email.failed':
      return 'failed';
    default:
      return undefined;
  }
}

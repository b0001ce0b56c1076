import { z } from 'zod';

/** A mail that is still to be rendered, as `begin_emails` returns it. */
export const QueuedMail = z.object({
  id: z.uuid(),
  template: z.string(),
  data: z.unknown(),
  stream: z.string().nullable(),
  user_id: z.uuid().nullable(),
  display_name: z.string(),
});
export type QueuedMail = z.infer<typeof QueuedMail>;

export const Begun = z.object({ suppressed: z.int(), mails: z.array(QueuedMail) });
export const Fixed = z.object({ fixed: z.int(), failed: z.int() });

/** A request as `take_email_request` leases it, or whether another run holds what is left. */
export const Taken = z.union([
  z.object({ busy: z.boolean() }),
  z.object({
    id: z.uuid(),
    lease: z.uuid(),
    mails: z.array(
      z.object({
        id: z.uuid(),
        from: z.string(),
        to: z.string(),
        subject: z.string(),
        html: z.string(),
        text: z.string(),
        unsubscribe_url: z.string().nullable(),
      }),
    ),
  }),
]);
export type TakenRequest = Extract<z.infer<typeof Taken>, { id: string }>;

import { z } from 'zod';

/** From the link in a mail. */
export const UnsubscribeToken = z
  .string()
  .regex(/^[0-9a-f]{48}$/, 'This link is not whole. Open it from the email again.');

/** Mails that can be turned off. */
export const EmailStream = z.enum(['weekly_report', 'spending_alert', 'reminder']).meta({ id: 'EmailStream' });
export type EmailStream = z.infer<typeof EmailStream>;

export const EmailStreamState = z.object({ stream: EmailStream, on: z.boolean() }).meta({ id: 'EmailStreamState' });
export type EmailStreamState = z.infer<typeof EmailStreamState>;

export const ChangeEmailStreamInput = z
  .strictObject({ token: UnsubscribeToken, on: z.boolean().default(false) })
  .meta({ id: 'ChangeEmailStreamInput' });

import { z } from 'zod';
import { renderMail } from '../../mail/render-mail.ts';
import type { QueuedMail } from './outbox-answers.ts';
import { createUnsubscribeLink } from './unsubscribe-link.ts';

/** Who sends, and where the app is. */
export type MailSender = { from: string; appUrl: string };

export type FixedMail = {
  id: string;
  from: string;
  subject: string;
  html: string;
  text: string;
  unsubscribe_url: string | null;
  token_hash: string | null;
};
export type Unrendered = { id: string; error: string };

/** The mail as it will stand in its request, or why it cannot: names of fields, never their values. */
export async function renderQueued(queued: QueuedMail, sender: MailSender): Promise<FixedMail | Unrendered> {
  const { id, template, data, stream, user_id: userId, display_name: displayName } = queued;
  const link = stream && userId ? await createUnsubscribeLink(sender.appUrl) : null;
  try {
    const frame = { appUrl: sender.appUrl, unsubscribePageUrl: link?.pageUrl ?? null };
    return {
      id,
      from: sender.from,
      ...renderMail(template, data, { displayName }, frame),
      unsubscribe_url: link?.postUrl ?? null,
      token_hash: link?.tokenHash ?? null,
    };
  } catch (error) {
    if (error instanceof z.ZodError) return { id, error: describeMisfit(error) };
    throw error;
  }
}

function describeMisfit(error: z.ZodError): string {
  return error.issues.map((issue) => `${['data', ...issue.path].join('.')}: ${issue.message}`).join('; ');
}

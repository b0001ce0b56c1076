import { createResend, type MailProvider } from '../clients/resend.ts';
import type { JobsEnv } from '../jobs-env.ts';
import { emailSend } from '../queue/email-send.ts';
import { sendEmails as send } from '../services/email/send-emails.ts';
import { handle } from './job-handler.ts';

let provider: { key: string; url: string; client: MailProvider } | undefined;

/** Sends a batch of the outbox. Without a key of the provider the mails stay queued, and the sweep asks again once there is one. */
export const sendEmails = handle(emailSend, async ({ db, env }, { emailIds }) => {
  const client = providerOf(env);
  if (!client) return { result: { waiting: emailIds.length, reason: 'email is not configured' } };
  const sender = { from: env.MAIL_FROM, appUrl: env.APP_URL.replace(/\/$/, '') };
  return { result: { ...(await send({ db, provider: client, sender }, emailIds)) } };
});

/** One a process: it keeps the provider's pace. */
function providerOf({ RESEND_API_KEY: key, RESEND_BASE_URL: url }: JobsEnv): MailProvider | undefined {
  if (!key) return undefined;
  if (provider?.key !== key || provider.url !== url) provider = { key, url, client: createResend({ key, url }) };
  return provider.client;
}

import type { EmailDriver, EmailMessage } from '@supabase/lite';
import { MAIL_SINK_KEY } from '../keys.ts';

export interface AuthMailOptions {
  /** Where the mail sink takes Resend's calls. */
  mailUrl: string;
  /** The app, to which @supabase/lite makes its links point. */
  siteUrl: string;
  /** The gateway, to which hosted Supabase makes them point, and which answers `/auth/v1/verify`. */
  gatewayUrl: string;
}

/** Hands the auth server's mails to the mail sink, with links that lead to the gateway as hosted ones do. */
export function createAuthMailDriver(options: AuthMailOptions): EmailDriver {
  const toGateway = (text: string | undefined) =>
    text?.replaceAll(`${options.siteUrl}/auth/v1/`, `${options.gatewayUrl}/auth/v1/`);
  return {
    async send(message: EmailMessage) {
      const response = await fetch(`${options.mailUrl}/emails`, {
        method: 'POST',
        headers: { authorization: `Bearer ${MAIL_SINK_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          from: 'Wheels & Wins <auth@wheelsandwins.test>',
          to: [message.to],
          subject: message.subject,
          text: toGateway(message.text),
          html: toGateway(message.html),
          tags: [{ name: 'source', value: 'auth' }],
        }),
      });
      if (!response.ok) throw new Error(`The mail sink answered ${response.status}.`);
      await response.body?.cancel();
    },
  };
}

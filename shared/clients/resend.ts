import { type CreateBatchOptions, Resend } from 'resend';
import { withDeadline } from './with-deadline.ts';

export type OutgoingMail = {
  /** Of its row in the outbox; comes back with the provider's news of it. */
  id: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where a mail reader posts to when its own "unsubscribe" is used (RFC 8058). */
  unsubscribeUrl: string | null;
};

/** What came of a request. Only `accepted` and `rejected` are final. */
export type SendOutcome =
  /** One id a mail, in order; empty when the provider only says that it took this request before. */
  | { outcome: 'accepted'; providerIds: string[] }
  /** For what it holds: the same again cannot succeed. */
  | { outcome: 'rejected'; reason: string }
  /** Certainly not taken, for a reason outside these mails. */
  | { outcome: 'refused'; reason: string; retryAfterSeconds: number }
  /** Nobody knows whether it was taken. */
  | { outcome: 'unknown'; reason: string; retryAfterSeconds: number };

export type MailProvider = {
  /**
   * Sends up to 100 mails in one request: all or none. The same key with the same mails sends nothing twice, for 24 h.
   * Never throws; no answer in 8 s is `unknown`.
   */
  send(mails: OutgoingMail[], idempotencyKey: string): Promise<SendOutcome>;
};

type ResendOptions = { url: string; key: string; timeoutMs?: number; now?: () => number };

/** Resend takes two requests a second. */
const PACE_MS = 500;

export function createResend({ url, key, timeoutMs = 8_000, now = Date.now }: ResendOptions): MailProvider {
  const sdk = new Resend(key, { baseUrl: url });
  let nextAt = 0;

  return {
    async send(mails, idempotencyKey) {
      const wait = nextAt - now();
      nextAt = Math.max(now(), nextAt) + PACE_MS;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const batch = mails.map(toBatchItem);
      const answer = await withDeadline(timeoutMs, (signal) => sdk.batch.send(batch, { idempotencyKey, signal }));
      if (answer.error === null) return { outcome: 'accepted', providerIds: answer.data.data.map(({ id }) => id) };
      return toOutcome(answer.error, answer.headers?.['retry-after']);
    },
  };
}

function toBatchItem(mail: OutgoingMail): CreateBatchOptions[number] {
  const { id, from, to, subject, html, text, unsubscribeUrl } = mail;
  return {
    from,
    to,
    subject,
    html,
    text,
    tags: [{ name: 'email', value: id }],
    ...(unsubscribeUrl
      ? {
          headers: {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }
      : {}),
  };
}

/** Our sender or key is wrong: no fault of the mails, which wait until somebody has put it right. */
const OURS = ['invalid_from_address', 'missing_api_key', 'restricted_api_key', 'invalid_api_key', 'invalid_access'];
/** Longer than any of the waits that QStash would choose by itself, since a person has to act. */
const CONFIGURATION_WAIT_SECONDS = 600;

type ProviderError = { statusCode: number | null; name: string; message: string };

/** https://resend.com/docs/api-reference/errors */
function toOutcome({ statusCode, name, message }: ProviderError, retryAfter: string | undefined): SendOutcome {
  const reason = `${name}: ${message}`;
  const retryAfterSeconds = Math.min(Math.max(Math.ceil(Number(retryAfter)) || 0, 1), 3600);
  if (name === 'invalid_idempotent_request') return { outcome: 'accepted', providerIds: [] };
  if (statusCode === 429) return { outcome: 'refused', reason, retryAfterSeconds };
  if (OURS.includes(name) || [401, 403, 404, 405].includes(statusCode ?? 0)) {
    return { outcome: 'refused', reason, retryAfterSeconds: CONFIGURATION_WAIT_SECONDS };
  }
  if (statusCode === 400 || statusCode === 413 || statusCode === 422) return { outcome: 'rejected', reason };
  return { outcome: 'unknown', reason, retryAfterSeconds: Math.max(retryAfterSeconds, 5) };
}

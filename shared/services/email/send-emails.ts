import type { ServiceDatabase } from '../../clients/database.ts';
import type { MailProvider, OutgoingMail, SendOutcome } from '../../clients/resend.ts';
import { AppError } from '../../errors.ts';
import { Begun, Fixed, Taken, type TakenRequest } from './outbox-answers.ts';
import { type FixedMail, type MailSender, renderQueued, type Unrendered } from './render-queued.ts';

export type EmailContext = { db: ServiceDatabase; provider: MailProvider; sender: MailSender };
export type EmailCounts = { sent: number; suppressed: number; failed: number };

/** How long another run's lease on a request can last. */
const LEASE_SECONDS = 40;

/**
 * Sends mails of the outbox, each exactly once however often it is asked: their set and text are fixed in the database
 * before the first try, and a try is repeated unchanged under the same idempotency key. A mail that the provider finds
 * fault with takes no other with it. Throws `unavailable` when some have to wait; what is done stays done.
 */
export async function sendEmails(ctx: EmailContext, emailIds: string[]): Promise<EmailCounts> {
  const { suppressed, failed: unrendered } = await fixRequest(ctx, emailIds);
  const counts: EmailCounts = { sent: 0, suppressed, failed: unrendered };
  for (;;) {
    const taken = Taken.parse(await ctx.db.call('take_email_request', { p_ids: emailIds }));
    if (!('id' in taken)) {
      if (!taken.busy) return counts;
      throw new AppError('unavailable', 'Another run is sending these mails.', { retryAfterSeconds: LEASE_SECONDS });
    }
    await sendRequest(ctx, taken, counts);
  }
}

async function fixRequest({ db, sender }: EmailContext, emailIds: string[]) {
  const { suppressed, mails } = Begun.parse(await db.call('begin_emails', { p_ids: emailIds }));
  if (mails.length === 0) return { suppressed, failed: 0 };
  const rendered = await Promise.all(mails.map((mail) => renderQueued(mail, sender)));
  const fixed = rendered.filter((mail): mail is FixedMail => 'html' in mail);
  const failures = rendered.filter((mail): mail is Unrendered => 'error' in mail);
  const { failed } = Fixed.parse(
    await db.call('fix_email_request', { p_mails: JSON.stringify(fixed), p_failures: JSON.stringify(failures) }),
  );
  return { suppressed, failed };
}

async function sendRequest({ db, provider }: EmailContext, request: TakenRequest, counts: EmailCounts): Promise<void> {
  const { id, lease, mails } = request;
  const outgoing: OutgoingMail[] = mails.map(({ unsubscribe_url, ...mail }) => ({
    ...mail,
    unsubscribeUrl: unsubscribe_url,
  }));
  const result = await provider.send(outgoing, id);
  await db.call('settle_email_request', {
    p_id: id,
    p_lease: lease,
    p_outcome: result.outcome,
    ...(result.outcome === 'accepted'
      ? { p_email_ids: mails.map((mail) => mail.id), p_provider_ids: result.providerIds }
      : { p_error: result.reason }),
  });
  if (result.outcome === 'accepted') counts.sent += mails.length;
  else if (result.outcome !== 'rejected') throw toWait(result);
  else if (mails.length === 1) counts.failed += 1; // of more than one, the halves come next
}

function toWait({ reason, retryAfterSeconds }: Extract<SendOutcome, { retryAfterSeconds: number }>): AppError {
  return new AppError('unavailable', 'The mail provider did not take these mails. They wait.', {
    retryAfterSeconds,
    cause: reason,
  });
}

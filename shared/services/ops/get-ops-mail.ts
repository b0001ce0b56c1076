import type { MailState, OpsMail, OpsMailQuery } from '../../contracts/ops.ts';
import { redactText, shortenAddress } from '../../domain/redact.ts';
import type { ServiceContext } from '../service-context.ts';
import { toInstant } from '../to-instant.ts';
import { toWhen } from '../to-when.ts';
import { withoutUndefined } from '../without-undefined.ts';

type MailRow = {
  id: string;
  template: string;
  to_address: string;
  state: MailState;
  subject: string | null;
  error: string | null;
  created_at: string;
  sent_at: string | null;
};
type Suppression = { address: string; reason: string; at: string; detail: string | null };
type Answer = { counts: OpsMail['counts']; mails: MailRow[]; suppressions: Suppression[] };

/** The newest mails, with shortened addresses, and the addresses that get none; those in full, since they can be removed. */
export async function getOpsMail(ctx: ServiceContext, { state, q }: OpsMailQuery): Promise<OpsMail> {
  const answer = await ctx.db.call('ops_mail', withoutUndefined({ p_state: state, p_search: q || undefined }));
  const { counts, mails, suppressions } = answer as Answer; // the shape ops_mail builds
  return {
    counts,
    mails: mails.map((row) => ({
      id: row.id,
      template: row.template,
      to: shortenAddress(row.to_address),
      state: row.state,
      subject: row.subject,
      error: row.error && redactText(row.error),
      createdAt: toInstant(row.created_at),
      sentAt: toWhen(row.sent_at),
    })),
    suppressions: suppressions.map((row) => ({ ...row, at: toInstant(row.at) })),
  };
}

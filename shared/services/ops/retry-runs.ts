import { deleteLetter } from '../../clients/dead-letters.ts';
import type { Retried } from '../../contracts/ops.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { OpsContext } from './ops-context.ts';

type Which = { ids?: string[] | undefined; job?: string | undefined };

/**
 * Gives dead runs all their tries again and deletes their dead letters in QStash, which a new message replaces. Whatever
 * QStash does not delete is counted; a letter too many does no harm.
 */
export async function retryRuns(ctx: OpsContext, { ids, job }: Which): Promise<Retried> {
  const answer = await ctx.db.call('ops_retry_runs', withoutUndefined({ p_ids: ids, p_job: job }));
  const { retried, dead_letters: letters } = answer as { retried: number; dead_letters: string[] }; // what retry_runs builds
  const outcomes = await Promise.allSettled(letters.map((letter) => deleteLetter(ctx.qstash, letter)));
  return { retried, deadLettersLeft: outcomes.filter(({ status }) => status === 'rejected').length };
}

import { deleteLetter, type Letter, listLetters } from '../../clients/dead-letters.ts';
import type { Retried, RunState } from '../../contracts/ops.ts';
import { AppError } from '../../errors.ts';
import type { OpsContext } from './ops-context.ts';
import { retryRuns } from './retry-runs.ts';
import { toDeadLetter } from './to-dead-letter.ts';

const MOST_PAGES = 20;

type Found = { id: string; state: RunState };

/**
 * Retries a dead letter through the run it tells of, so that QStash and our own rows agree; the letter is deleted. When the run is
 * no longer dead, deleting is all there is to do. Throws `not_found`, and `conflict` for a letter that is of no run of ours.
 */
export async function retryDeadLetter(ctx: OpsContext, id: string): Promise<Retried> {
  const known = await findRun(ctx, { p_dlq_id: id });
  const run = known ?? (await findByLetter(ctx, await requireLetter(ctx, id)));
  if (!run) throw new AppError('conflict', 'This message tells of no run here. It can only be deleted.');
  const isDead = run.state === 'dead';
  const answer = isDead ? await retryRuns(ctx, { ids: [run.id] }) : { retried: 0, deadLettersLeft: 0 };
  if (!(known && isDead)) await deleteLetter(ctx.qstash, id); // a retried run's own letter is gone already
  return answer;
}

type Ways = { p_run?: string; p_message_id?: string; p_dlq_id?: string };

async function findRun(ctx: OpsContext, ways: Ways): Promise<Found | null> {
  return (await ctx.db.call('ops_run_of_letter', ways)) as Found | null; // the shape to_run_row builds
}

function findByLetter(ctx: OpsContext, letter: Letter): Promise<Found | null> {
  const { runId } = toDeadLetter(letter);
  return findRun(ctx, runId ? { p_run: runId } : { p_message_id: letter.messageId });
}

/** QStash answers no question about one letter: the pages are gone through. */
async function requireLetter(ctx: OpsContext, id: string): Promise<Letter> {
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { letters, nextCursor }: { letters: Letter[]; nextCursor: string | null } = await listLetters(
      ctx.qstash,
      cursor ?? undefined,
    );
    const letter = letters.find(({ dlqId }) => dlqId === id);
    if (letter) return letter;
    cursor = nextCursor;
    if (!cursor) break;
  }
  throw new AppError('not_found', 'QStash has no such dead letter any more.');
}

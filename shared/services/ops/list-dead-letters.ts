import { listLetters } from '../../clients/dead-letters.ts';
import type { DeadLetterPage } from '../../contracts/ops.ts';
import type { OpsContext } from './ops-context.ts';
import { requireAdmin } from './require-admin.ts';
import { toDeadLetter } from './to-dead-letter.ts';

/** What QStash gave up delivering, for administrators. Throws `unavailable` when QStash does not answer. */
export async function listDeadLetters(ctx: OpsContext, cursor?: string): Promise<DeadLetterPage> {
  await requireAdmin(ctx);
  const { letters, nextCursor } = await listLetters(ctx.qstash, cursor);
  return { deadLetters: letters.map(toDeadLetter), nextCursor };
}

import type { PamAction } from '../../contracts/pam-actions.ts';
import { toRow } from '../rows/to-row.ts';

/** A row of public.pam_actions, as private.to_pam_action tells it, as it crosses the wire. */
export function toPamAction(value: unknown): PamAction {
  const row = toRow<PamAction>(value);
  return {
    id: row.id,
    conversationId: row.conversationId,
    messageId: row.messageId,
    tool: row.tool,
    args: row.args,
    argsHash: row.argsHash,
    card: row.card,
    state: row.state,
    summary: row.summary,
    problem: row.problem,
    isAuto: row.isAuto,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    doneAt: row.doneAt,
    undoUntil: row.undoUntil,
    undoneAt: row.undoneAt,
    version: row.version,
  };
}

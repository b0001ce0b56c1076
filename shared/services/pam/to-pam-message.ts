import type { PamMessage } from '../../contracts/pam.ts';
import { toRow } from '../rows/to-row.ts';
import { toPamAction } from './to-pam-action.ts';

/** A message as private.to_pam_message tells it, as it crosses the wire. */
export function toPamMessage(value: unknown): PamMessage {
  const row = toRow<Omit<PamMessage, 'actions'> & { actions: unknown[] }>(value);
  return {
    id: row.id,
    conversationId: row.conversationId,
    role: row.role,
    replyTo: row.replyTo,
    text: row.text,
    state: row.state,
    engine: row.engine,
    problem: row.problem,
    rating: row.rating,
    tools: row.tools,
    actions: row.actions.map(toPamAction),
    createdAt: row.createdAt,
  };
}

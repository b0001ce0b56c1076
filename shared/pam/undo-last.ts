import { AppError } from '../errors.ts';
import { undoPamAction } from '../services/pam/confirm-pam-action.ts';
import { listPamActions } from '../services/pam/pam-actions.ts';
import type { TurnScope } from './turn-scope.ts';

/** Takes back what was done last in this conversation, because the person said so: no model can ask for it. */
export async function undoLast(scope: TurnScope): Promise<string> {
  const { actions } = await listPamActions(scope.ctx, { limit: 30 });
  const last = actions.find(({ conversationId, state }) => conversationId === scope.conversationId && state === 'done');
  if (!last) return 'There is nothing in this conversation that I could undo.';
  try {
    const action = await undoPamAction(scope.ctx, scope.env, last.id);
    scope.facts.forget();
    await scope.forgetRows();
    await scope.writer.put('action_update', { messageId: scope.answerId, action });
    return `Undone: ${last.card.title}.`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return error.message;
    throw error;
  }
}

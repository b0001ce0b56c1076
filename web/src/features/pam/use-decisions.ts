import { useMemo } from 'react';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { ApiProblem, NoAnswer } from '../../lib/api-problem.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { confirmAction, denyAction, isDecisionWaiting, reviseAction, undoAction } from '../../lib/pam/decide-action.ts';
import { useStore } from '../../lib/store.ts';
import { showToast } from '../../lib/toasts.ts';
import type { ActionDecisions } from './action-decisions.ts';
import { endDoneToast, showDoneToast } from './done-toasts.ts';

interface DecisionOptions {
  /** The card as it is after the decision. */
  show: (action: PamAction) => void;
  /** It was done, or taken back: said aloud where somebody listens. */
  onDone: (words: string) => void;
}

const LATER = 'Kept on this phone. It is done when there’s signal.';

/** What a person decides about cards, and what they are told of it. */
export function useDecisions({ show, onDone }: DecisionOptions): ActionDecisions {
  // Asked again whenever something is sent.
  const entries = useStore(outboxStore);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is read from the store itself.
  return useMemo(() => {
    const told = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        showToast(explain(error), { tone: 'bad' });
      }
    };
    const undo = (action: PamAction) =>
      told(async () => {
        const undone = await undoAction(action);
        if (!undone) return void showToast(LATER);
        show(undone);
        if (undone.state !== 'undone')
          return void showToast(undone.problem ?? 'That cannot be undone any more.', { tone: 'bad' });
        endDoneToast(action);
        showToast(`Undone: ${action.card.title}.`);
        onDone('Undone.');
      });
    return {
      onConfirm: (action, alwaysAllow) =>
        told(async () => {
          show({ ...action, state: 'running' });
          try {
            const done = await confirmAction(action, alwaysAllow);
            show(done ?? action);
            if (!done) return void showToast(LATER);
            if (done.state !== 'done') return;
            showDoneToast(done, () => void undo(done));
            onDone(done.summary);
          } catch (error) {
            show(action);
            throw error;
          }
        }),
      onDeny: (action) => told(async () => show(await denyAction(action))),
      onUndo: undo,
      onRevise: (action, args) =>
        told(async () => {
          const revised = await reviseAction(action, args);
          if (typeof revised === 'string') showToast(revised, { tone: 'bad' });
          else show(revised);
        }),
      isWaiting: ({ id }) => isDecisionWaiting(id),
    };
  }, [entries, show, onDone]);
}

function explain(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  if (error instanceof NoAnswer)
    return 'We could not reach Wheels & Wins, so nothing was changed. Try again in a moment.';
  console.error('A decision about a card could not be carried out.', error);
  return 'That did not work on this phone, and nothing was changed.';
}

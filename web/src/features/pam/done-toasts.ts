import { useEffect } from 'react';
import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { dismissToast, showToast } from '../../lib/toasts.ts';

const toasts = new Map<string, number>();

/** Tells what was done, for as long as it can be taken back from there. */
export function showDoneToast({ id, summary }: PamAction, undo: () => void): void {
  toasts.set(id, showToast(summary, { durationMs: 10_000, action: { label: 'Undo', run: undo } }));
}

/** What was taken back, however that was asked for, is not offered to be taken back again. */
export function endDoneToast({ id }: PamAction): void {
  const toast = toasts.get(id);
  if (toast === undefined) return;
  toasts.delete(id);
  dismissToast(toast);
}

export function useDoneToasts(messages: PamMessage[]): void {
  useEffect(() => {
    for (const action of messages.flatMap(({ actions }) => actions))
      if (action.state === 'undone') endDoneToast(action);
  }, [messages]);
}

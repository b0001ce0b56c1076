import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { billingQuery } from '../../lib/billing-query.ts';
import { discardEntry, enqueue } from '../../lib/outbox/outbox.ts';
import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { rowIdOf } from '../../lib/outbox/outbox-entry.ts';
import { waitForOutcome } from '../../lib/outbox/wait-for-outcome.ts';
import { tellKept } from '../../lib/tell-kept.ts';
import { tellSetAside } from '../../lib/tell-set-aside.ts';
import { clearDraft, type ExpenseValues } from './expense-draft.ts';
import { toContent } from './to-values.ts';
import { type ExpenseTask, writeToSave } from './write-to-save.ts';

/**
 * Settles when the expense is kept on the device, so that the sheet may close. When the server refuses it while the same
 * page is still there, the sheet opens again with what was typed and why; otherwise a message offers to.
 */
export function useSaveExpense() {
  const queryClient = useQueryClient();
  const router = useRouter();

  const follow = async (entry: OutboxEntry, page: string) => {
    const outcome = await waitForOutcome(entry.id);
    if (outcome === 'landed') return;
    if (outcome === 'waiting') return tellKept();
    if (outcome.code === 'subscription_required') {
      void queryClient.invalidateQueries({ queryKey: billingQuery.queryKey }); // it ended since we last looked
    }
    const open = () =>
      void router.navigate({
        to: '.',
        search: (previous) => ({ ...previous, entry: rowIdOf(outcome) }),
        state: { openedHere: true },
        resetScroll: false,
      });
    const isElsewhere = router.state.location.pathname !== page || document.querySelector('dialog[open]');
    if (isElsewhere) tellSetAside(outcome, open);
    else open();
  };

  return async (sheet: string, task: ExpenseTask, values: ExpenseValues, label: string): Promise<void> => {
    const write = writeToSave(task, toContent(values), label);
    clearDraft(sheet);
    // As it was before, or as the other device has it: there is nothing left to send.
    if (!write) return void (task.mends && (await discardEntry(task.mends.id)));
    const entry = await enqueue(write, task.mends?.id);
    void follow(entry, router.state.location.pathname);
  };
}

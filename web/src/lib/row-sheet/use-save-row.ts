import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { billingQuery } from '../billing-query.ts';
import { discardEntry, enqueue } from '../outbox/outbox.ts';
import { type OutboxEntry, type OutboxWrite, rowIdOf } from '../outbox/outbox-entry.ts';
import { waitForOutcome } from '../outbox/wait-for-outcome.ts';
import { tellKept } from '../tell-kept.ts';
import { tellSetAside } from '../tell-set-aside.ts';

/**
 * Settles when the write is kept on the device, so that the sheet may close. When the server refuses it while the same page
 * is still there, `open` shows it again with what was typed and why; otherwise a message offers to. No write means that
 * there is nothing left to send: an entry that was to be mended is taken away.
 */
export function useSaveRow(open: (rowId: string) => void) {
  const queryClient = useQueryClient();
  const router = useRouter();

  const follow = async (entry: OutboxEntry, page: string) => {
    const outcome = await waitForOutcome(entry.id);
    if (outcome === 'landed') return;
    if (outcome === 'waiting') return tellKept();
    if (outcome.code === 'subscription_required') {
      void queryClient.invalidateQueries({ queryKey: billingQuery.queryKey }); // it ended since we last looked
    }
    const isElsewhere = router.state.location.pathname !== page || document.querySelector('dialog[open]');
    if (isElsewhere) tellSetAside(outcome, () => open(rowIdOf(outcome)));
    else open(rowIdOf(outcome));
  };

  return async (write: OutboxWrite | null, mends: OutboxEntry | null): Promise<void> => {
    if (!write) return void (mends && (await discardEntry(mends.id)));
    const entry = await enqueue(write, mends?.id);
    void follow(entry, router.state.location.pathname);
  };
}

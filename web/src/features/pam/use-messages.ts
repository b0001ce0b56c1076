import { useMemo } from 'react';
import type { PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { deviceActionsStore } from '../../lib/pam/device/device-actions.ts';
import { shownMessages } from '../../lib/pam/shown-messages.ts';
import { useStore } from '../../lib/store.ts';

/** What was said in a conversation as this device has it. */
export function useMessages(list: PamMessageList, conversationId: string): PamMessage[] {
  const entries = useStore(outboxStore);
  const own = useStore(deviceActionsStore);
  return useMemo(() => shownMessages(list, conversationId, entries, own), [list, entries, own, conversationId]);
}

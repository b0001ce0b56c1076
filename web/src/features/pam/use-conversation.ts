import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { currentConversationStore } from '../../lib/pam/current-conversation.ts';
import { keepDeviceFacts } from '../../lib/pam/device/device-facts.ts';
import { chatOf } from '../../lib/pam/pam.ts';
import { pamMessagesQuery, pamSettingsQuery, pamStateQuery } from '../../lib/pam/pam-queries.ts';
import { useStore } from '../../lib/store.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import { useMessages } from './use-messages.ts';

/** The conversation that this tab is in, as it stands. */
export function useConversation() {
  const { id, isNew } = useStore(currentConversationStore);
  const chat = chatOf(id);
  const state = useStore(chat.store);
  const query = useQuery({ ...pamMessagesQuery(id), enabled: !isNew });
  const pam = useQuery(pamStateQuery);
  const settings = useQuery(pamSettingsQuery);
  const messages = useMessages(state.list, id);
  // What PAM needs to know when there is no signal is read while there is.
  useEffect(() => whenIdle(() => void keepDeviceFacts()), []);
  return {
    ...{ id, chat, state, messages },
    settings: settings.data ?? null,
    pam: pam.data ?? null,
    isLoading: !isNew && query.isLoading && messages.length === 0,
    failure: query.isError && messages.length === 0 ? { error: query.error, retry: () => void query.refetch() } : null,
  };
}

export type Conversation = ReturnType<typeof useConversation>;

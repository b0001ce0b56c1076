import { Search } from 'lucide-react';
import { useState } from 'react';
import { TextInput } from '../../components/ui/field.tsx';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { ShowMore } from '../../components/ui/show-more.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { usePendingInfiniteQuery } from '../../lib/outbox/use-pending-query.ts';
import { pamConversationsQuery } from '../../lib/pam/pam-queries.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { ConversationRow } from './conversation-row.tsx';
import { PamTabs } from './pam-tabs.tsx';

const TYPING_MS = 300;

/** What was talked about before: found by its words, named, deleted. */
export function HistoryPage() {
  const [typed, setTyped] = useState('');
  const words = useDebounced(typed.trim(), TYPING_MS);
  return (
    <Page title="History" tabTitle="History · PAM" className="mx-auto max-w-[760px]">
      <PamTabs />
      <search className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3.5 size-5.5 -translate-y-1/2 text-soft"
        />
        <TextInput
          type="search"
          aria-label="Find in what was said"
          placeholder="Find in what was said"
          className="pl-11"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>
      <Conversations words={words} />
    </Page>
  );
}

function Conversations({ words }: { words: string }) {
  const list = usePendingInfiniteQuery(pamConversationsQuery(words));
  const first = list.data?.pages[0];
  if (!list.data || !first) {
    if (list.isError)
      return <ReadFailure what="your conversations" error={list.error} onRetry={() => void list.refetch()} />;
    return <SkeletonRows count={5} label="Loading your conversations…" />;
  }
  const conversations = list.data.pages.flatMap((page) => page.conversations);
  if (conversations.length === 0) {
    return words ? (
      <Message title="Nothing found">No conversation has “{words}” in it.</Message>
    ) : (
      <Message picture={<Horizon className="w-full max-w-[320px]" />} title="Nothing said yet">
        What you talk about with PAM is kept here, until you delete it.
      </Message>
    );
  }
  return (
    <div className="grid gap-4">
      <p role="status" className="text-soft">
        {first.total} {first.total === 1 ? 'conversation' : 'conversations'}
      </p>
      <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow conversation={conversation} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </div>
  );
}

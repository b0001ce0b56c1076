import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Page } from '../../components/ui/page.tsx';
import { beginConversation, openConversation } from '../../lib/pam/current-conversation.ts';
import { ConversationView } from './conversation-view.tsx';
import { PamTabs } from './pam-tabs.tsx';
import { useConversation } from './use-conversation.ts';
import { useToastsAbove } from './use-toasts-above.ts';

/** The field to write in, with what stands above it. */
const FOOT_PX = 210;

/** The conversation over the whole page. The address names one of the history; without one it is that of this tab. */
export function PamPage() {
  const { conversationId } = useParams({ strict: false });
  const navigate = useNavigate();
  useEffect(() => {
    if (conversationId) openConversation(conversationId);
  }, [conversationId]);
  const conversation = useConversation();
  useToastsAbove(FOOT_PX);
  const { title } = conversation.state.list.conversation;
  const begin = () => {
    beginConversation();
    void navigate({ to: '/pam' });
  };
  return (
    <Page
      title="PAM"
      tabTitle={title ? `${title} · PAM` : 'PAM'}
      eyebrow={title || undefined}
      className="mx-auto max-w-[760px]"
      actions={
        conversation.messages.length > 0 && (
          <Link to="/pam" onClick={begin} className={buttonStyle('secondary')}>
            <Plus aria-hidden className="size-5" />
            New conversation
          </Link>
        )
      }
    >
      <PamTabs />
      <ConversationView
        key={conversation.id}
        conversation={conversation}
        footStyle="sticky bottom-[var(--bar-height)] z-10 -mx-4 -mb-20 grid gap-2 bg-sand px-4 pt-2 pb-3 wide:-mx-0 wide:-mb-12 wide:px-0"
      />
    </Page>
  );
}

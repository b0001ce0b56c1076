import { Link } from '@tanstack/react-router';
import { Maximize2, Plus, X } from 'lucide-react';
import { beginConversation } from '../../lib/pam/current-conversation.ts';
import { ConversationView } from './conversation-view.tsx';
import { useConversation } from './use-conversation.ts';

const ICON = 'grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk';

/** The conversation beside a page. Escape closes it. */
export function PamDock({ takesFocus, onClose }: { takesFocus: boolean; onClose: () => void }) {
  const conversation = useConversation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is that of the close button, from anywhere in here.
    <div
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="flex items-center gap-1 border-b border-hairline py-2 pr-2 pl-5">
        <h2 className="flex-1 font-display text-xl font-semibold">PAM</h2>
        <button type="button" aria-label="New conversation" className={ICON} onClick={beginConversation}>
          <Plus aria-hidden className="size-5.5" />
        </button>
        <Link to="/pam" aria-label="Open as a page" className={ICON}>
          <Maximize2 aria-hidden className="size-5" />
        </Link>
        <button type="button" aria-label="Close PAM" className={ICON} onClick={onClose}>
          <X aria-hidden className="size-6" />
        </button>
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 pt-4 [--bar-height:0px]">
        <ConversationView
          key={conversation.id}
          conversation={conversation}
          autoFocus={takesFocus}
          footStyle="sticky bottom-0 z-10 mt-auto grid gap-2 bg-sand pt-3 pb-4"
        />
      </div>
    </div>
  );
}

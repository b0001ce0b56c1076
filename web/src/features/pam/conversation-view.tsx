import { type ReactNode, useCallback, useRef, useState } from 'react';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { Announcer } from './announcer.tsx';
import { Captions } from './captions.tsx';
import type { ChatControls } from './chat-controls.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { FollowEnd } from './follow-end.tsx';
import { MessageList } from './message-list.tsx';
import { StatusLine } from './status-line.tsx';
import { Suggestions } from './suggestions.tsx';
import type { Conversation } from './use-conversation.ts';
import { useSaying } from './use-saying.ts';
import { VoiceControls } from './voice-controls.tsx';

interface ConversationViewProps {
  conversation: Conversation;
  /** How the field to write in stays in view: differs between page and dock. */
  footStyle: string;
  autoFocus?: boolean;
}

/** What was said, and where to say more: in the page and in the dock. */
export function ConversationView({ conversation, footStyle, autoFocus = false }: ConversationViewProps) {
  const { chat, state, messages, pam, settings } = conversation;
  const composer = useRef<ComposerHandle>(null);
  const said = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  // The choices go with the question, and whoever chose one reads on here.
  const toConversation = useCallback(() => said.current?.focus({ preventScroll: true }), []);
  const saying = useSaying(conversation, toConversation);
  const send = () => {
    const words = text.trim();
    setText('');
    void saying.say(words, false);
  };

  return (
    <>
      <div ref={said} tabIndex={-1} className="grid gap-5 outline-none">
        <Body conversation={conversation} controls={saying.controls}>
          <Suggestions
            onChoose={(words) => {
              setText(words);
              composer.current?.focus();
            }}
          />
        </Body>
        <FollowEnd watch={messages} />
      </div>
      <div className={footStyle}>
        <Captions />
        <StatusLine
          reason={pam?.engine === 'rules' ? pam.reason : null}
          isStandIn={state.isStandIn || (pam?.isStandIn ?? false)}
          isLost={state.connection.phase === 'lost'}
        />
        <Composer
          ref={composer}
          text={text}
          onText={setText}
          isAnswering={state.awaitedId !== null}
          onSend={send}
          onStop={saying.stop}
          onFocus={chat.warm}
          autoFocus={autoFocus}
          voice={
            <VoiceControls
              isMuted={settings?.isMuted ?? false}
              whoListens={saying.whoListens}
              onHeard={(words) => saying.say(words, true)}
              onMute={saying.mute}
            />
          }
        />
      </div>
      <Announcer key={conversation.id} messages={messages} />
      {saying.question && <ConsentDialog {...saying.question} />}
      {saying.voiceDialog}
    </>
  );
}

interface BodyProps {
  conversation: Conversation;
  controls: ChatControls;
  children: ReactNode;
}

function Body({ conversation: { messages, state, isLoading, failure }, controls, children }: BodyProps) {
  if (failure) return <ReadFailure what="this conversation" error={failure.error} onRetry={failure.retry} />;
  if (isLoading) {
    return (
      <div className="grid gap-4">
        <span role="status" className="sr-only">
          Loading the conversation…
        </span>
        <Skeleton className="ml-auto h-12 w-2/3" />
        <Skeleton className="h-24" />
      </div>
    );
  }
  if (messages.length === 0) return children;
  return <MessageList messages={messages} awaitedId={state.awaitedId} controls={controls} />;
}

import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import { AnswerView } from './answer-view.tsx';
import type { ChatControls } from './chat-controls.ts';
import { QuestionView } from './question-view.tsx';

interface MessageListProps {
  messages: PamMessage[];
  /** The message that waits for its answer, if any. */
  awaitedId: string | null;
  controls: ChatControls;
}

/** What was said, oldest first. */
export function MessageList({ messages, awaitedId, controls }: MessageListProps) {
  const lastQuestion = messages.findLast(({ role }) => role === 'user');
  const isAnswered = messages.some(({ replyTo }) => replyTo !== null && replyTo === awaitedId);
  return (
    <ol aria-label="Conversation" className="grid gap-5">
      {messages.map((message) => (
        <li key={message.id} className="grid">
          {message.role === 'user' ? (
            <QuestionView message={message} controls={controls} canEdit={message === lastQuestion} />
          ) : (
            <AnswerView message={message} controls={controls} />
          )}
        </li>
      ))}
      {awaitedId !== null && !isAnswered && (
        <li>
          <Thinking />
        </li>
      )}
    </ol>
  );
}

/** Between the question and the first word. */
export function Thinking() {
  return (
    <p className="flex items-center gap-2 text-soft">
      <span aria-hidden className="flex gap-1">
        <span className="skeleton size-2.5 rounded-full bg-edge" />
        <span className="skeleton size-2.5 rounded-full bg-edge" />
        <span className="skeleton size-2.5 rounded-full bg-edge" />
      </span>
      PAM is thinking…
    </p>
  );
}

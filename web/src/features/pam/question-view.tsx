import { CircleAlert, Pencil } from 'lucide-react';
import { useState } from 'react';
import { PAM_MAX_TEXT, type PamMessage } from '../../../../shared/contracts/pam.ts';
import { Button } from '../../components/ui/button.tsx';
import { inputStyle } from '../../components/ui/field.tsx';
import type { ChatControls } from './chat-controls.ts';

interface QuestionViewProps {
  message: PamMessage;
  controls: ChatControls;
  canEdit: boolean;
}

/** What the person said. The last of it can be said otherwise. */
export function QuestionView({ message, controls, canEdit }: QuestionViewProps) {
  const [isEditing, setIsEditing] = useState(false);
  const refusal = controls.refusalOf(message);
  if (isEditing) {
    return (
      <EditQuestion
        message={message}
        onDone={(text) => {
          setIsEditing(false);
          if (text !== null) controls.onReword(message, text);
        }}
      />
    );
  }
  return (
    <div className="grid justify-items-end gap-1">
      <div className="flex max-w-[92%] items-start gap-1">
        {canEdit && message.engine !== 'device' && (
          <button
            type="button"
            aria-label="Say it otherwise"
            className="grid size-11 shrink-0 place-items-center rounded-full text-soft hover:bg-sunk"
            onClick={() => setIsEditing(true)}
          >
            <Pencil aria-hidden className="size-5" />
          </button>
        )}
        <p className="min-w-0 rounded-card border border-hairline bg-mist px-4 py-2.5 wrap-anywhere whitespace-pre-wrap">
          <span className="sr-only">You said: </span>
          {message.text}
        </p>
      </div>
      {refusal && (
        <div role="alert" className="grid max-w-[92%] justify-items-end gap-1">
          <p className="flex items-start gap-2 font-semibold text-brick-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            <span className="min-w-0 wrap-anywhere">{refusal}</span>
          </p>
          <Button variant="secondary" onClick={() => controls.onReword(message, message.text)}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

function EditQuestion({ message, onDone }: { message: PamMessage; onDone: (text: string | null) => void }) {
  const [text, setText] = useState(message.text);
  const isSaying = text.trim() !== '';
  return (
    <form
      className="grid gap-2 rounded-card border border-hairline bg-paper p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaying) onDone(text.trim());
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus
        aria-label="Say it otherwise"
        rows={3}
        maxLength={PAM_MAX_TEXT}
        value={text}
        className={inputStyle}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone(null);
          } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (isSaying) onDone(text.trim());
          }
        }}
      />
      <p className="text-sm text-soft">PAM answers this instead. What came after it goes; what was done stays done.</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={() => onDone(null)}>
          Leave it
        </Button>
        <Button type="submit" disabled={!isSaying}>
          Send
        </Button>
      </div>
    </form>
  );
}

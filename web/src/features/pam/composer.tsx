import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { PAM_MAX_TEXT } from '../../../../shared/contracts/pam.ts';
import { classNames } from '../../lib/class-names.ts';

export interface ComposerHandle {
  focus(): void;
}

interface ComposerProps {
  text: string;
  onText: (text: string) => void;
  isAnswering: boolean;
  onSend: () => void;
  onStop: () => void;
  onFocus: () => void;
  /** The microphone, as large as Send. */
  voice: ReactNode;
  autoFocus?: boolean;
  ref?: Ref<ComposerHandle>;
}

const ROUND =
  'grid size-14 shrink-0 place-items-center rounded-full bg-ochre text-on-ochre hover:bg-ochre-ink disabled:opacity-60';

/** Where one writes or speaks to PAM. Enter sends, Shift and Enter begins a line, Escape stops the answer. */
export function Composer({
  text,
  onText,
  isAnswering,
  onSend,
  onStop,
  onFocus,
  voice,
  autoFocus = false,
  ref,
}: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), []);
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  const canSend = text.trim() !== '';

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isAnswering) {
      event.preventDefault();
      event.stopPropagation();
      onStop();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (canSend) onSend();
  };

  return (
    <form
      aria-label="Message to PAM"
      className="grid gap-2 rounded-[20px] border border-edge bg-paper p-2 focus-within:border-ink"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) onSend();
      }}
    >
      <textarea
        ref={field}
        aria-label="Ask PAM or tell her"
        placeholder="Ask PAM or tell her…"
        rows={1}
        maxLength={PAM_MAX_TEXT}
        value={text}
        onFocus={onFocus}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-44 min-h-12 w-full resize-none rounded-control bg-paper px-3 py-2.5 text-base"
      />
      <div className="flex items-center gap-2">
        {voice}
        <span className="flex-1" />
        {isAnswering && !canSend ? (
          <button
            type="button"
            aria-label="Stop"
            className={classNames(ROUND, 'bg-ink text-sand hover:bg-ink')}
            onClick={onStop}
          >
            <Square aria-hidden className="size-6" fill="currentColor" />
          </button>
        ) : (
          <button type="submit" aria-label="Send" className={ROUND} disabled={!canSend}>
            <ArrowUp aria-hidden className="size-7" strokeWidth={2.4} />
          </button>
        )}
      </div>
    </form>
  );
}

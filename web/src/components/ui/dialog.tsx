import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';

interface DialogProps {
  title: ReactNode;
  /** Asked for by Escape, the backdrop or the close button; the caller decides. */
  onClose: () => void;
  children: ReactNode;
  /** `sheet` rises from the bottom on a phone; `plain` is a small question. */
  shape?: 'sheet' | 'plain';
  closable?: boolean;
}

/**
 * A modal on the browser's own `<dialog>`: focus, Escape and what lies behind are handled without injected styles,
 * which the content security policy would refuse. The focus goes back where it was when this unmounts.
 */
export function Dialog({ title, onClose, children, shape = 'sheet', closable = true }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the backdrop's keyboard way is Escape, which `onCancel` hears.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
      onClick={(event) => {
        if (closable && event.target === ref.current) onClose();
      }}
      className={classNames(
        'sheet max-h-[94dvh] w-full overflow-y-auto overscroll-contain border border-hairline bg-paper p-0 text-ink',
        shape === 'sheet'
          ? 'mx-auto mt-auto mb-0 max-w-none rounded-t-[20px] sm:my-auto sm:max-w-[560px] sm:rounded-[20px]'
          : 'm-auto max-w-[min(480px,calc(100vw-32px))] rounded-[20px]',
      )}
    >
      <div className="flex items-center gap-2 px-5 pt-4">
        <h2 id={titleId} className="flex-1 font-display text-xl font-semibold">
          {title}
        </h2>
        {closable && (
          <button
            type="button"
            aria-label="Close"
            onClick={onClose}
            className="-mr-2 grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
          >
            <X aria-hidden className="size-6" />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { useStore } from '../../lib/store.ts';
import { dismissToast, type Toast, toastStore } from '../../lib/toasts.ts';

/** Short news at the bottom of the screen. Ctrl or ⌘+Z presses the newest action while it shows. */
export function ToastRegion() {
  const toasts = useStore(toastStore);
  useUndoShortcut();
  return (
    <section
      aria-label="Messages"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bar-height,0px)+var(--foot-height,88px))] wide:bottom-[calc(var(--foot-height,0px)+16px)] z-40 grid justify-items-center gap-2 px-4"
    >
      <div role="status" aria-live="polite" className="grid w-full max-w-[480px] gap-2">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const card = useRef<HTMLDivElement>(null);
  const actionButton = useRef<HTMLButtonElement>(null);
  useExpiry(toast, card);
  useFallenFocus(toast.takesFocus, actionButton);
  return (
    <div
      ref={card}
      className={classNames(
        'sheet pointer-events-auto flex min-h-14 items-center gap-2 rounded-card border py-1.5 pr-1.5 pl-4',
        toast.tone === 'bad' ? 'border-brick bg-brick-soft text-brick-ink' : 'border-ink bg-ink text-sand',
      )}
    >
      <p className="min-w-0 flex-1 py-1.5 wrap-anywhere">{toast.message}</p>
      {toast.action && (
        <button
          type="button"
          ref={actionButton}
          onClick={() => runAction(toast)}
          className="min-h-11 shrink-0 rounded-control border border-current px-4 font-bold focus-visible:outline-current"
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss message"
        onClick={() => leave(toast, card.current)}
        className="grid size-11 shrink-0 place-items-center rounded-full focus-visible:outline-current"
      >
        <X aria-hidden className="size-5.5" />
      </button>
    </div>
  );
}

/** The row that had the focus is about to go; when it has, the focus would fall to the top of the page. */
function useFallenFocus(wanted: boolean, button: React.RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => {
      if (document.activeElement !== document.body) return;
      button.current?.focus();
      clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [wanted, button]);
}

/** Time stands still while the pointer or a keyboard user is on the toast, or a dialog covers it. */
function useExpiry(toast: Toast, card: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (toast.durationMs === null) return;
    let left = toast.durationMs;
    const stepMs = 250;
    const timer = setInterval(() => {
      const held = card.current?.matches(':hover, :has(:focus-visible)') || document.querySelector('dialog[open]');
      if (!held) left -= stepMs;
      if (left <= 0) leave(toast, card.current);
    }, stepMs);
    return () => clearInterval(timer);
  }, [toast, card]);
}

function leave(toast: Toast, card: HTMLElement | null): void {
  if (card?.contains(document.activeElement)) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  dismissToast(toast.id);
}

function runAction(toast: Toast): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  dismissToast(toast.id);
  toast.action?.run();
}

function useUndoShortcut(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.shiftKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')) return;
      const newest = toastStore.get().findLast((toast) => toast.action !== null);
      if (!newest) return;
      event.preventDefault();
      runAction(newest);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { askPam } from './dock-host.tsx';

export type Overlay = 'palette' | 'shortcuts';

export const SHORTCUTS = [
  { keys: 'N', does: 'New entry: an expense, or what the page is about' },
  { keys: '/', does: 'Ask PAM' },
  { keys: 'Ctrl or ⌘ + K', does: 'Find a page or do something' },
  { keys: 'Ctrl or ⌘ + Z', does: 'Undo, while a message offers it' },
  { keys: 'Ctrl or ⌘ + Enter', does: 'Save the open sheet' },
  { keys: 'Esc', does: 'Close what is open' },
  { keys: '?', does: 'This list' },
] as const;

/** The keys that work on every page. Single letters are left alone while somebody types or a dialog is open. */
export function useShortcuts(open: (overlay: Overlay) => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open('palette');
        return;
      }
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') open('shortcuts');
      if (event.key === '/') {
        event.preventDefault();
        askPam(navigate);
      }
      if (event.key === 'n') {
        event.preventDefault();
        // What a page is about is entered there; anywhere else it is an expense.
        const own = document.querySelector<HTMLElement>('[data-new-entry]');
        if (own) return own.click();
        void navigate({
          to: '.',
          search: (previous) => ({ ...previous, entry: 'new' }),
          state: { openedHere: true },
          resetScroll: false,
        });
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [navigate, open]);
}

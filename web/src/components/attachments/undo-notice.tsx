import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';

/**
 * Offers back what was just deleted, in its place: a message of the page would lie behind the sheet. The focus was on what is
 * gone, so it comes here.
 */
export function UndoNotice({ what, onUndo }: { what: string; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-edge bg-sunk py-1 pr-1 pl-4"
    >
      <span className="min-w-0 wrap-anywhere">Deleted {what}.</span>
      <Button ref={button} variant="quiet" onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}

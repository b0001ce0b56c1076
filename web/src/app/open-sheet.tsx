import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Dialog } from '../components/ui/dialog.tsx';
import { SheetTitlePlace } from '../components/ui/sheet-title.tsx';
import { afterPaint } from '../lib/after-paint.ts';
import type { Sheet } from './coming-sheet.ts';
import { SheetSkeleton } from './sheet-skeleton.tsx';

const TITLES: Record<Sheet['name'], { new: string; other: string }> = {
  entry: { new: 'New expense', other: 'Expense' },
  fuel: { new: 'Fill-up', other: 'Fill-up' },
  done: { new: 'Service done', other: 'Service' },
};

interface OpenSheetProps {
  sheet: Sheet;
  onClose: () => void;
  /** What fills it, once it is here. */
  children: ReactNode;
}

/** The dialog of a sheet: seen with the press, and filled after that, since a form takes long to draw. */
export function OpenSheet({ sheet: { name, isNew }, onClose, children }: OpenSheetProps) {
  const [title, setTitle] = useState<string | null>(null);
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  // In pieces, so that the keys are heard meanwhile.
  const isFilled = useDeferredValue(isPainted && Boolean(children));
  return (
    <Dialog title={title ?? TITLES[name][isNew ? 'new' : 'other']} onClose={onClose}>
      {isFilled ? (
        <SheetTitlePlace value={setTitle}>
          <Filling>{children}</Filling>
        </SheetTitlePlace>
      ) : (
        <SheetSkeleton name={name} />
      )}
    </Dialog>
  );
}

/** Comes after the dialog, which therefore could not give the focus to what asks for it. */
function Filling({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return (
    <div ref={ref} className="contents">
      {children}
    </div>
  );
}

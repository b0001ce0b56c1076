import { lazy, Suspense, useEffect, useState } from 'react';
import type { Attachments as AttachmentsComponent } from '../../components/attachments/attachments.tsx';
import { whenIdle } from '../../lib/when-idle.ts';

const Attachments = lazy(() =>
  import('../../components/attachments/attachments.tsx').then((module) => ({ default: module.Attachments })),
);

interface ExpensePhotosProps {
  id: string;
  isNew: boolean;
  label: string;
  onCount: (count: number) => void;
}

type Props = Parameters<typeof AttachmentsComponent>[0];

/** The receipts of an expense. They come after the fields, which are what the sheet was opened for. */
export function ExpensePhotos({ id, isNew, label, onCount }: ExpensePhotosProps) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => setWanted(true)), []);
  const props: Props = {
    parent: { kind: 'expense', id },
    title: 'Receipts',
    purpose: 'receipt',
    isNew,
    label,
    onCount,
  };
  return (
    <div className="min-h-21">
      {isWanted && (
        <Suspense>
          <Attachments {...props} />
        </Suspense>
      )}
    </div>
  );
}

/** Photos of a new expense follow it into the outbox, or go with it. Loaded when there are some. */
export async function settlePhotos(id: string, label: string | null): Promise<void> {
  const { dropHeld, releaseHeld } = await import('../../lib/files/held-files.ts');
  await (label === null ? dropHeld({ kind: 'expense', id }) : releaseHeld({ kind: 'expense', id }, label));
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../lib/api-problem.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ReadFailure } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface SheetFrameProps {
  title: string;
  /** In a sentence: "this reading". */
  noun: string;
  /** What must be there before the form can open. */
  needed: Pick<UseQueryResult, 'isError' | 'data' | 'error' | 'refetch'>[];
  isDeleted: boolean;
  onClose: () => void;
  /** The form, once it can open. */
  children: ReactNode;
}

/** A sheet and what it says while its row is on its way, cannot be read or is gone. */
export function SheetFrame({ title, noun, needed, isDeleted, onClose, children }: SheetFrameProps) {
  const failed = needed.find(({ isError, data }) => isError && !data);
  const isGone = !children && (isDeleted || (failed?.error instanceof ApiProblem && failed.error.code === 'not_found'));
  return (
    <Dialog title={isGone ? 'Not here any more' : title} onClose={onClose}>
      {children ||
        (isGone ? (
          <p className="px-5 pt-2 pb-6 text-soft">This has been deleted, maybe on another device.</p>
        ) : failed?.error ? (
          <div className="px-5 pt-2 pb-6">
            <ReadFailure what={noun} error={failed.error} onRetry={() => void failed.refetch()} />
          </div>
        ) : (
          <div role="status" className="grid gap-5 px-5 pt-2 pb-3">
            <span className="sr-only">Loading…</span>
            <Skeleton className="h-20" />
            <Skeleton className="h-20" />
            <Skeleton className="h-20" />
            <Skeleton className="h-14" />
          </div>
        ))}
    </Dialog>
  );
}

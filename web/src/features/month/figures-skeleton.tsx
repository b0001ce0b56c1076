import { Skeleton } from '../../components/ui/skeleton.tsx';

/** The month's figures while they are on their way. */
export function FiguresSkeleton() {
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">Loading the month…</span>
      <Skeleton className="h-16 max-w-72" />
      <Skeleton className="h-80" />
    </div>
  );
}

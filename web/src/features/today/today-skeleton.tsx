import { Skeleton, SkeletonRows } from '../../components/ui/skeleton.tsx';

/** The page while its first answers are on their way. */
export function TodaySkeleton() {
  return (
    <div className="grid items-start gap-6 wide:grid-cols-2">
      <div className="grid gap-6">
        <div className="grid gap-3 rounded-card border border-hairline bg-paper p-5">
          <Skeleton className="h-6 max-w-56" />
          <Skeleton className="h-14 max-w-64" />
          <Skeleton className="h-6" />
        </div>
        <Skeleton className="h-7 max-w-36" />
        <div className="grid grid-cols-2 gap-2">
          {['one', 'two', 'three', 'four'].map((key) => (
            <Skeleton key={key} className="h-15" />
          ))}
        </div>
      </div>
      <div className="grid gap-3">
        <Skeleton className="my-2 h-7 max-w-44" />
        <SkeletonRows count={5} label="Loading your day…" />
      </div>
    </div>
  );
}

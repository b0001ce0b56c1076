import { Skeleton, SkeletonRows } from '../../components/ui/skeleton.tsx';

/** The page while its first answers are on their way. */
export function TodaySkeleton() {
  return (
    <div className="grid items-start gap-6 wide:grid-cols-2">
      <div className="grid min-w-0 gap-6">
        {/* In other letters it would be drawn anew when those come, a little larger, and count as what was waited for. */}
        <p
          role="status"
          className="first-letters rounded-card border border-hairline bg-paper p-5 font-display text-figure font-semibold text-soft"
        >
          Loading your month and your last expenses…
        </p>
        <Skeleton className="h-7 max-w-36" />
        <div className="grid grid-cols-2 gap-2">
          {['one', 'two', 'three', 'four'].map((key) => (
            <Skeleton key={key} className="h-15" />
          ))}
        </div>
      </div>
      <div className="grid min-w-0 gap-3">
        <Skeleton className="my-2 h-7 max-w-44" />
        <SkeletonRows count={5} />
      </div>
    </div>
  );
}

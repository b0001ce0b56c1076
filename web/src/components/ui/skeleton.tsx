import { classNames } from '../../lib/class-names.ts';

/** Holds the place of what is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('skeleton', className)} />;
}

/** With a label it says what is on its way; without, something beside it does. */
export function SkeletonRows({ count, label }: { count: number; label?: string }) {
  return (
    <div
      role={label ? 'status' : undefined}
      className="grid gap-px overflow-hidden rounded-card border border-hairline bg-paper"
    >
      {label && <span className="sr-only">{label}</span>}
      {Array.from({ length: count }, (_, index) => `row-${index}`).map((key) => (
        <div key={key} className="flex min-h-16 items-center gap-3 px-4">
          <Skeleton className="size-10 shrink-0" />
          <Skeleton className="h-5 max-w-56 flex-1" />
          <Skeleton className="ml-auto h-5 w-16" />
        </div>
      ))}
    </div>
  );
}

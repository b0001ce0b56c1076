import { Skeleton } from '../components/ui/skeleton.tsx';
import type { Sheet } from './coming-sheet.ts';

/** As tall as each form, so that the sheet hardly moves when that comes. */
const HEIGHTS: Record<Sheet['name'], readonly string[]> = {
  entry: ['h-25', 'h-46', 'h-21', 'h-20', 'h-21', 'h-14'],
  fuel: ['h-11', 'h-44', 'h-27', 'h-25', 'h-21', 'h-14'],
  done: ['h-20', 'h-20', 'h-20', 'h-20', 'h-14'],
};

export function SheetSkeleton({ name }: { name: Sheet['name'] }) {
  return (
    <div className="grid gap-5 px-5 pt-2 pb-3">
      {HEIGHTS[name].map((height, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and has equal ones.
        <Skeleton key={place} className={height} />
      ))}
    </div>
  );
}

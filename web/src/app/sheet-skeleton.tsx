import { Skeleton } from '../components/ui/skeleton.tsx';
import type { Sheet } from './coming-sheet.ts';

/** As tall as each form's fields, so that the sheet does not move when those come. */
const HEIGHTS: Record<Sheet['name'], readonly string[]> = {
  entry: ['h-26', 'h-46', 'h-34', 'h-19', 'h-20', 'h-20', 'h-21', 'h-14'],
  fuel: ['h-11', 'h-55', 'h-25', 'h-46', 'h-19', 'h-20', 'h-20', 'h-20', 'h-14'],
  done: ['h-20', 'h-20', 'h-27', 'h-46', 'h-20', 'h-21', 'h-14'],
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

import { Trash2 } from 'lucide-react';
import { Button } from './ui/button.tsx';

/** The foot of a sheet: Save within reach of the thumb, Delete at the other end of what is there already. */
export function SheetActions({ onDelete }: { onDelete: (() => void) | null }) {
  return (
    <div className="sticky bottom-0 -mx-5 flex items-center gap-3 border-t border-hairline bg-paper px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
      {onDelete && (
        <Button variant="danger" className="min-h-14" onClick={onDelete}>
          <Trash2 aria-hidden className="size-5" />
          Delete
        </Button>
      )}
      <Button type="submit" className="ml-auto min-h-14 min-w-[min(50%,180px)] text-lg">
        Save
      </Button>
    </div>
  );
}

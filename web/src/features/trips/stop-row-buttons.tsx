import { EllipsisVertical, GripVertical } from 'lucide-react';
import { memo } from 'react';
import type { useDragOrder } from './use-drag-order.ts';

interface StopMoreProps {
  id: string;
  name: string;
  onMenu: (id: string) => void;
}

/** Takes hold of a stop to drag it; pressed, it opens the menu, for those who do not drag. */
export const StopHandle = memo(function StopHandle({
  id,
  name,
  drag,
  onMenu,
}: StopMoreProps & { drag: ReturnType<typeof useDragOrder> }) {
  return (
    <button
      type="button"
      aria-label={`Move ${name}`}
      aria-describedby="stop-move-help"
      data-handle
      {...drag.handle}
      onClick={(event) => (event.detail > 0 && drag.wasDragged()) || onMenu(id)}
      className="grid w-[44px] shrink-0 cursor-grab touch-none place-items-center text-soft hover:bg-sunk focus-visible:-outline-offset-3 active:cursor-grabbing"
    >
      <GripVertical aria-hidden className="size-5" />
    </button>
  );
});

export const StopMore = memo(function StopMore({ id, name, onMenu }: StopMoreProps) {
  return (
    <button
      type="button"
      aria-label={`More about ${name}`}
      onClick={() => onMenu(id)}
      className="grid w-[44px] shrink-0 place-items-center text-soft hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <EllipsisVertical aria-hidden className="size-5" />
    </button>
  );
});

import { Link } from '@tanstack/react-router';
import { CircleAlert, Clock, EllipsisVertical, GripVertical } from 'lucide-react';
import { memo } from 'react';
import type { Stop } from '../../../../shared/contracts/trips.ts';
import { RowState } from '../../components/row-state.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import { StopIcon } from './stop-icon.tsx';
import type { useDragOrder } from './use-drag-order.ts';

export interface StopRowProps {
  stop: Stop;
  /** "10:43 to 12:13", "from 15:09, 2 nights". */
  when: string;
  /** "est. 115 km, 1 h 32 min"; empty where nothing is driven. */
  way: string;
  /** "13 min"; empty when it is in time. */
  late: string;
  wait: string;
  /** Of a fuel stop: what is in the tank on arrival. */
  fuel: string;
  /** The reserve is touched on the way here. */
  isDry: boolean;
  drag: ReturnType<typeof useDragOrder>;
  onMenu: (id: string) => void;
  onStep: (id: string, by: 1 | -1) => void;
}

/** One stop. Drawn anew only when something that it shows has changed. */
export const StopRow = memo(function StopRow({ stop, drag, onMenu, onStep, ...shown }: StopRowProps) {
  const state = useRowState(`stop:${stop.id}`);
  const { when, way, late, wait, fuel, isDry } = shown;
  return (
    <li
      data-stop-id={stop.id}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (by === 0 || !event.altKey) return;
        event.preventDefault();
        onStep(stop.id, by);
      }}
      className="flex items-stretch border-x border-b border-hairline bg-paper [contain-intrinsic-size:auto_76px] [content-visibility:auto] data-dragged:relative data-dragged:z-10 data-dragged:border-t data-dragged:bg-mist data-dragged:[content-visibility:visible]"
    >
      <button
        type="button"
        aria-label={`Move ${stop.name}`}
        aria-describedby="stop-move-help"
        data-handle
        {...drag.handle}
        onClick={(event) => (event.detail > 0 && drag.wasDragged()) || onMenu(stop.id)}
        className="grid w-[44px] shrink-0 cursor-grab touch-none place-items-center text-soft hover:bg-sunk focus-visible:-outline-offset-3 active:cursor-grabbing"
      >
        <GripVertical aria-hidden className="size-5" />
      </button>
      <Link
        to="."
        search={(previous) => ({ ...previous, stop: stop.id })}
        state={{ openedHere: true }}
        resetScroll={false}
        className="flex min-h-16 min-w-0 flex-1 items-center gap-3 py-2 pr-1 hover:bg-sunk focus-visible:-outline-offset-3"
      >
        <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
          <StopIcon kind={stop.kind} className="size-5.5" />
        </span>
        <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
          <span className="min-w-0 flex-[1_1_9rem]">
            <span className="block font-semibold leading-snug wrap-anywhere">
              <span className="sr-only">{nameStopKind(stop.kind)}: </span>
              {stop.name}
            </span>
            <span className="block text-sm text-soft wrap-anywhere">{when}</span>
            {late && (
              <span className="flex items-center gap-1 text-sm font-semibold text-brick-ink">
                <CircleAlert aria-hidden className="size-4 shrink-0" />
                Late by {late}
              </span>
            )}
            {wait && (
              <span className="flex items-center gap-1 text-sm text-soft">
                <Clock aria-hidden className="size-4 shrink-0" />
                {wait} early
              </span>
            )}
            {isDry && (
              <span className="flex items-center gap-1 text-sm font-semibold text-brick-ink">
                <CircleAlert aria-hidden className="size-4 shrink-0" />
                Into the reserve before here
              </span>
            )}
          </span>
          <span className="min-w-0 text-sm text-soft wrap-anywhere sm:text-right">
            {way && <span className="block">{way}</span>}
            {fuel && <span className="block">{fuel}</span>}
            {state && <RowState state={state} />}
          </span>
        </span>
      </Link>
      <button
        type="button"
        aria-label={`More about ${stop.name}`}
        onClick={() => onMenu(stop.id)}
        className="grid w-[44px] shrink-0 place-items-center text-soft hover:bg-sunk focus-visible:-outline-offset-3"
      >
        <EllipsisVertical aria-hidden className="size-5" />
      </button>
    </li>
  );
});

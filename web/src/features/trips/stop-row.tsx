import { CircleAlert, Clock } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode } from 'react';
import type { Stop } from '../../../../shared/contracts/trips.ts';
import { RowState } from '../../components/row-state.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import { StopIcon } from './stop-icon.tsx';
import { StopHandle, StopMore } from './stop-row-buttons.tsx';
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
  onOpen: (id: string) => void;
}

/**
 * One stop. Drawn anew only when something that it shows has changed, and then as little of it as can be: moving one stop changes
 * the times of all after it. So the link is a plain one (the router's computes its address with each drawing), and the list listens to keys.
 */
export const StopRow = memo(function StopRow({ stop, drag, onMenu, onOpen, ...shown }: StopRowProps) {
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(stop.id);
  };
  return (
    <li
      data-stop-id={stop.id}
      className="flex items-stretch border-x border-b border-hairline bg-paper [contain-intrinsic-size:auto_76px] [content-visibility:auto] data-dragged:relative data-dragged:z-10 data-dragged:border-t data-dragged:bg-mist data-dragged:[content-visibility:visible]"
    >
      <StopHandle id={stop.id} name={stop.name} drag={drag} onMenu={onMenu} />
      <a
        href={`?stop=${stop.id}`}
        onClick={open}
        className="flex min-h-16 min-w-0 flex-1 items-center gap-3 py-2 pr-1 hover:bg-sunk focus-visible:-outline-offset-3"
      >
        <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
          <StopIcon kind={stop.kind} className="size-5.5" />
        </span>
        <StopTexts stop={stop} {...shown} />
      </a>
      <StopMore id={stop.id} name={stop.name} onMenu={onMenu} />
    </li>
  );
});

function StopTexts({ stop, when, way, late, wait, fuel, isDry }: Omit<StopRowProps, 'drag' | 'onMenu' | 'onOpen'>) {
  const state = useRowState(`stop:${stop.id}`);
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
      <span className="min-w-0 flex-[1_1_9rem]">
        <span className="block font-semibold leading-snug wrap-anywhere">
          <span className="sr-only">{nameStopKind(stop.kind)}: </span>
          {stop.name}
        </span>
        <span className="block text-sm text-soft wrap-anywhere">{when}</span>
        {late && <Warning>Late by {late}</Warning>}
        {wait && (
          <span className="flex items-center gap-1 text-sm text-soft">
            <Clock aria-hidden className="size-4 shrink-0" />
            {wait} early
          </span>
        )}
        {isDry && <Warning>Into the reserve before here</Warning>}
      </span>
      <span className="min-w-0 text-sm text-soft wrap-anywhere sm:text-right">
        {way && <span className="block">{way}</span>}
        {fuel && <span className="block">{fuel}</span>}
        {state && <RowState state={state} />}
      </span>
    </span>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-center gap-1 text-sm font-semibold text-brick-ink">
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      <span>{children}</span>
    </span>
  );
}

import { type PointerEvent as ReactPointerEvent, type RefObject, useRef } from 'react';

/** This near to an edge of the window the page scrolls along, so many pixels a frame. */
const EDGE_PX = 90;
const SCROLL_PX = 12;

interface Drag {
  id: string;
  row: HTMLElement;
  startY: number;
  y: number;
  place: number;
  frame: number;
}

/**
 * Dragging rows by their handle, with a finger, pen or mouse. `list` holds rows with `data-stop-id` and a line with
 * `data-drop-line`; `onMove` is told the place among the others where the row was let go. Nothing is drawn by React meanwhile.
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (id: string, to: number) => void) {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);

  function onPointerDown(event: ReactPointerEvent<HTMLElement>): void {
    const row = event.currentTarget.closest<HTMLElement>('[data-stop-id]');
    if (!row?.dataset.stopId || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { id: row.dataset.stopId, row, startY: pageY(event), y: event.clientY, place: -1, frame: 0 };
    row.dataset.dragged = '';
    wasDragged.current = false;
  }

  function onPointerMove(event: ReactPointerEvent<HTMLElement>): void {
    const current = drag.current;
    if (!current) return;
    current.y = event.clientY;
    follow(current);
    if (current.frame === 0) current.frame = requestAnimationFrame(() => scrollAlong(current));
  }

  function follow(current: Drag): void {
    const by = current.y + scrollY - current.startY;
    current.row.style.transform = `translateY(${by}px)`;
    const others = [...(list.current?.querySelectorAll<HTMLElement>('[data-stop-id]') ?? [])].filter(
      (row) => row !== current.row,
    );
    const boxes = others.map((row) => row.getBoundingClientRect());
    const found = boxes.findIndex(({ top, height }) => current.y < top + height / 2);
    current.place = found === -1 ? boxes.length : found;
    if (Math.abs(by) < 4)
      current.place = -1; // a press that trembles
    else wasDragged.current = true;
    showLine(boxes[current.place]?.top ?? boxes.at(-1)?.bottom ?? null);
  }

  function scrollAlong(current: Drag): void {
    current.frame = 0;
    if (drag.current !== current) return;
    const down = current.y > innerHeight - EDGE_PX;
    if (!down && current.y >= EDGE_PX) return;
    scrollBy(0, down ? SCROLL_PX : -SCROLL_PX);
    follow(current);
    current.frame = requestAnimationFrame(() => scrollAlong(current));
  }

  function showLine(top: number | null): void {
    const line = list.current?.querySelector<HTMLElement>('[data-drop-line]');
    if (!line || !list.current) return;
    line.hidden = top === null || drag.current?.place === -1;
    if (top !== null) line.style.top = `${top - list.current.getBoundingClientRect().top}px`;
  }

  function end(isMove: boolean): void {
    const current = drag.current;
    if (!current) return;
    drag.current = null;
    cancelAnimationFrame(current.frame);
    current.row.style.transform = '';
    delete current.row.dataset.dragged;
    showLine(null);
    if (isMove && current.place !== -1) onMove(current.id, current.place);
  }

  return {
    /** Whether the press that has just ended moved the row: it is no click then. */
    wasDragged: () => wasDragged.current,
    handle: {
      onPointerDown,
      onPointerMove,
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
      onLostPointerCapture: () => end(false),
    },
  };
}

const pageY = (event: ReactPointerEvent) => event.clientY + scrollY;

import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { stopWrites } from '../../lib/trip-writes.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { DayHeading, RoadNightRow } from './day-heading.tsx';
import { describeStops } from './describe-stops.ts';
import { moveStops } from './move-stops.ts';
import { StopMenu } from './stop-menu.tsx';
import { StopRow } from './stop-row.tsx';
import { stopLabel } from './trip-labels.ts';
import { useDragOrder } from './use-drag-order.ts';

interface StopListProps {
  plan: TripPlan;
  figures: TripFigures;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** The stops by day. They are put in order by dragging, by Alt and the arrow keys, or in the menu of each. */
export function StopList({ plan, figures, format, rigFormat }: StopListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const { announcement, move, step } = useMoves(plan, list);
  const drag = useStable(useDragOrder(list, move));
  const navigate = useNavigate();
  const open = useCallback(
    (stop: string) =>
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, stop }),
        state: { openedHere: true },
        resetScroll: false,
      }),
    [navigate],
  );
  const texts = useMemo(() => describeStops(plan, figures, rigFormat), [plan, figures, rigFormat]);
  const stopsById = useMemo(() => new Map(plan.stops.map((stop) => [stop.id, stop])), [plan.stops]);
  const place = plan.stops.findIndex(({ id }) => id === menuFor);
  const chosen = plan.stops[place];

  return (
    <>
      <p id="stop-move-help" className="sr-only">
        Drag to move it, or press Alt with the up or down arrow key.
      </p>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <ol ref={list} onKeyDown={(event) => stepByKey(event, step)} className="relative grid">
        {figures.days.days.flatMap((day) => [
          <DayHeading
            key={day.date}
            date={day.date}
            number={day.number}
            km={day.km}
            minutes={day.minutes}
            format={format}
            rigFormat={rigFormat}
          />,
          ...day.stopIds.flatMap((id) => {
            const [stop, text] = [stopsById.get(id), texts.get(id)];
            return stop && text
              ? [<StopRow key={id} stop={stop} {...text} drag={drag} onMenu={setMenuFor} onOpen={open} />]
              : [];
          }),
          day.roadNight && (
            <RoadNightRow
              key={`${day.date} night`}
              night={day.roadNight}
              from={stopsById.get(day.roadNight.fromStopId)?.name ?? ''}
              km={day.roadNight.kmSoFar - (kmAt(figures, day.roadNight.fromStopId) ?? 0)}
              format={rigFormat}
            />
          ),
        ])}
        <li
          aria-hidden
          data-drop-line
          hidden
          className="absolute inset-x-0 h-1 -translate-y-0.5 rounded-full bg-ochre"
        />
      </ol>
      {chosen && (
        <StopMenu
          stop={chosen}
          place={place}
          count={plan.stops.length}
          onStep={(by) => step(chosen.id, by)}
          onClose={() => setMenuFor(null)}
          onEdit={() => {
            setMenuFor(null);
            open(chosen.id);
          }}
          onDelete={() => {
            setMenuFor(null);
            void deleteRow(stopWrites, chosen, stopLabel(chosen)).then((tell) => tell());
          }}
        />
      )}
    </>
  );
}

function stepByKey(event: KeyboardEvent<HTMLElement>, step: (id: string, by: 1 | -1) => void): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop-id]') : null;
  if (by === 0 || !event.altKey || !row?.dataset.stopId) return;
  event.preventDefault();
  step(row.dataset.stopId, by);
}

const kmAt = ({ days }: TripFigures, stopId: string) => days.stops.find((stop) => stop.stopId === stopId)?.kmSoFar;

/** Moves, what a screen reader is told of them, and the focus, which stays with the row that was moved by keys. */
function useMoves(plan: TripPlan, list: React.RefObject<HTMLElement | null>) {
  const [announcement, setAnnouncement] = useState('');
  const current = useRef(plan);
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    current.current = plan;
    if (focusOn.current === null || document.querySelector('dialog[open]')) return;
    list.current?.querySelector<HTMLElement>(`[data-stop-id="${focusOn.current}"] [data-handle]`)?.focus();
    focusOn.current = null;
  });
  const move = useCallback((id: string, to: number) => {
    const { stops } = current.current;
    const name = stops.find((stop) => stop.id === id)?.name ?? '';
    setAnnouncement(`${name}: stop ${to + 1} of ${stops.length}`);
    void moveStops(stops, id, to);
  }, []);
  const step = useCallback(
    (id: string, by: 1 | -1) => {
      const { stops } = current.current;
      const to = stops.findIndex((stop) => stop.id === id) + by;
      if (to < 0 || to >= stops.length) return;
      focusOn.current = id;
      move(id, to);
    },
    [move],
  );
  return { announcement, move, step };
}

/** The same object for as long as the component lives: rows that are given it are not drawn anew. */
function useStable<Value>(value: Value): Value {
  return useRef(value).current;
}

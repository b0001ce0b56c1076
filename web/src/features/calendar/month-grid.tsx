import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CalendarItem } from '../../../../shared/contracts/calendar.ts';
import { monthOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { classNames } from '../../lib/class-names.ts';
import { dayAfterKey, daysIn, spanOf } from './calendar-view.ts';
import { ICONS } from './item-row.tsx';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** More than these of a day are told in the list below. */
const MOST_SHOWN = 3;

interface MonthGridProps {
  day: string;
  items: CalendarItem[];
  format: PersonFormat;
  onChoose: (day: string) => void;
}

/** A month of days, one of which is chosen; arrows, Home, End, Page up and Page down move it. */
export function MonthGrid({ day, items, format, onChoose }: MonthGridProps) {
  const byDay = Map.groupBy(items, (item) => item.day);
  const chosen = useRef<HTMLButtonElement>(null);
  const movedByKey = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day that was moved to is another button.
  useEffect(() => {
    if (movedByKey.current) chosen.current?.focus();
    movedByKey.current = false;
  }, [day]);
  const move = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, day);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    movedByKey.current = true;
    onChoose(next);
  };
  const weeks = Object.values(Object.groupBy(daysIn(spanOf('month', day)), (_day, index) => Math.floor(index / 7)));
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5" aria-label={format.month(monthOf(day))}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="pb-1 text-sm font-semibold text-soft">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={move}>
        {weeks.map((week = []) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <td key={one} className="p-0 align-top">
                <DayCell
                  day={one}
                  items={byDay.get(one) ?? []}
                  isChosen={one === day}
                  isOutside={monthOf(one) !== monthOf(day)}
                  isToday={one === format.today}
                  label={format.dayHeading(one)}
                  onChoose={onChoose}
                  chosenRef={chosen}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  day: string;
  items: CalendarItem[];
  isChosen: boolean;
  isOutside: boolean;
  isToday: boolean;
  label: string;
  onChoose: (day: string) => void;
  chosenRef: React.RefObject<HTMLButtonElement | null>;
}

function DayCell({ day, items, isChosen, isOutside, isToday, label, onChoose, chosenRef }: DayCellProps) {
  const count = items.length === 0 ? 'nothing on' : items.map(({ title }) => title).join(', ');
  return (
    <button
      type="button"
      ref={isChosen ? chosenRef : null}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onChoose(day)}
      className={classNames(
        'grid min-h-14 w-full content-start gap-1 rounded-lg border p-1 text-left wide:min-h-24 wide:p-1.5',
        isChosen ? 'border-ink bg-paper' : 'border-hairline hover:bg-sunk',
        isOutside && !isChosen ? 'border-transparent text-soft' : 'bg-paper',
      )}
    >
      <span className="sr-only">{`${label}: ${count}`}</span>
      <span
        aria-hidden
        className={classNames(
          'inline-flex size-7 items-center justify-center rounded-full tabular-nums',
          isToday && 'bg-ink font-bold text-sand',
        )}
      >
        {Number(day.slice(8))}
      </span>
      <span aria-hidden className="flex flex-wrap gap-1 wide:grid wide:gap-0.5">
        {items.slice(0, MOST_SHOWN).map((item) => {
          const Icon = ICONS[item.kind];
          return (
            <span
              key={item.uid}
              className={classNames(
                'flex min-w-0 items-center gap-1 text-sm',
                item.state === 'overdue' && 'text-brick-ink',
                item.state === 'soon' && 'text-amber-ink',
              )}
            >
              <Icon className="size-4 shrink-0" />
              <span className="hidden truncate wide:inline">{item.title}</span>
            </span>
          );
        })}
        {items.length > MOST_SHOWN && <span className="text-sm text-soft">+{items.length - MOST_SHOWN}</span>}
      </span>
    </button>
  );
}

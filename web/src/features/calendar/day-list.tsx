import type { CalendarItem } from '../../../../shared/contracts/calendar.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ItemRow } from './item-row.tsx';

interface DayListProps {
  items: CalendarItem[];
  /** Days that are named although there is nothing on them. */
  days?: string[];
  format: PersonFormat;
}

/** Days under their headings, each with what is on it. */
export function DayList({ items, days = [], format }: DayListProps) {
  const byDay = Map.groupBy(items, ({ day }) => day);
  const shown = [...new Set([...days, ...byDay.keys()])].sort();
  return (
    <div className="grid gap-4">
      {shown.map((day) => {
        const own = byDay.get(day) ?? [];
        return (
          <section key={day} aria-labelledby={`day-${day}`} className="grid gap-2">
            <h2 id={`day-${day}`} className="font-semibold">
              {format.dayHeading(day)}
            </h2>
            {own.length === 0 ? (
              <p className="text-soft">Nothing on.</p>
            ) : (
              <ul className="grid gap-px overflow-hidden rounded-card border border-hairline bg-hairline">
                {own.map((item) => (
                  <li key={item.uid}>
                    <ItemRow item={item} format={format} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

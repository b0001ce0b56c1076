import { addDays, firstDayOf, lastDayOf, monthOf, sameDayOf, toUtc } from '../../../../shared/domain/days.ts';

export const VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarView = (typeof VIEWS)[number];

export const VIEW_NAMES: Record<CalendarView, string> = { month: 'Month', week: 'Week', agenda: 'Agenda' };

/** How far ahead the agenda looks. */
const AGENDA_DAYS = 60;

/** The days that a view around `day` shows, both included. Weeks begin on Monday. */
export function spanOf(view: CalendarView, day: string): { from: string; to: string } {
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  if (view === 'agenda') return { from: day, to: addDays(day, AGENDA_DAYS) };
  const month = monthOf(day);
  return { from: mondayOf(firstDayOf(month)), to: addDays(mondayOf(lastDayOf(month)), 6) };
}

/** The day to look at after going one view on or back. */
export function stepFrom(view: CalendarView, day: string, direction: 1 | -1): string {
  if (view === 'month') return sameDayOf(day, direction);
  return addDays(day, direction * (view === 'week' ? 7 : AGENDA_DAYS));
}

export function daysIn({ from, to }: { from: string; to: string }): string[] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function mondayOf(day: string): string {
  return addDays(day, -((toUtc(day).getUTCDay() + 6) % 7));
}

/** The day that a key moves to, as in any grid of days; null for other keys. */
export function dayAfterKey(key: string, day: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageUp':
      return sameDayOf(day, -1);
    case 'PageDown':
      return sameDayOf(day, 1);
    default:
      return null;
  }
}

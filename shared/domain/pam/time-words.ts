import { addDays } from '../days.ts';
import { wallTimeOf } from '../wall-time.ts';
import type { PamFacts } from './facts.ts';
import { wordsOf } from './words.ts';

/** "today at 3:30 pm", "on Fri 20 Nov at 9:00 am", where the person is. */
export function timeWords(instant: string, facts: PamFacts): string {
  const { format } = wordsOf(facts);
  const wall = wallTimeOf(new Date(instant), facts.timeZone);
  const day = wall.slice(0, 10);
  const time = new Date(`${wall}:00Z`).toLocaleTimeString(format.locale, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  });
  const today = wallTimeOf(new Date(facts.now), facts.timeZone).slice(0, 10);
  const named = day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : `on ${format.dayHeading(day)}`;
  return `${named} at ${time}`;
}

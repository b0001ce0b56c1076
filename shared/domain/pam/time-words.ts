import { wallTimeOf } from '../wall-time.ts';
import type { PamFacts } from './facts.ts';
import { wordsOf } from './words.ts';

/** "today at 3:30 pm", "on Friday 20 November at 9:00 am", where the person is. */
export function timeWords(instant: string, facts: PamFacts): string {
  const words = wordsOf(facts);
  const wall = wallTimeOf(new Date(instant), facts.timeZone);
  const clock = { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' } as const;
  return `${words.day(wall.slice(0, 10))} at ${new Date(`${wall}:00Z`).toLocaleTimeString(words.format.locale, clock)}`;
}

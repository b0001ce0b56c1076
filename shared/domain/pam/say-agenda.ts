import type { CalendarItem } from '../../contracts/calendar.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, Said } from './said.ts';
import { wordsOf } from './words.ts';

/** More than these are not read out. */
const MOST_SAID = 4;

/** What is on the days that were asked for. */
export function sayAgenda({ from, to }: PamLookup<'agenda'>, items: readonly CalendarItem[], facts: PamFacts): Said {
  const { format, day } = wordsOf(facts);
  const span = from === to ? format.dayHeading(from) : `${format.dayHeading(from)} to ${format.dayHeading(to)}`;
  const bare = (one: string) => day(one).replace(/^on /, '');
  const nothing = `Nothing is planned ${from === to ? day(from) : `from ${bare(from)} to ${bare(to)}`}.`;
  const said = items.slice(0, MOST_SAID).map((item) => `${timed(item)} ${day(item.day)}`);
  const more = items.length > said.length ? ` And ${items.length - said.length} more.` : '';
  return {
    label: `Calendar, ${span}`,
    lines: items.map(
      (item) => `${format.dayHeading(item.day)}: ${timed(item)}${item.detail ? ` (${item.detail})` : ''}`,
    ),
    sentence: items.length === 0 ? nothing : `${said.join('. ')}.${more}`,
  };
}

const timed = ({ time, title }: CalendarItem) => (time ? `${title} at ${time}` : title);

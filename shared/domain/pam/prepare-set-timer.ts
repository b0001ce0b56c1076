import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { addDays } from '../days.ts';
import { instantOf, wallTimeOf } from '../wall-time.ts';
import { toField, toRow } from './card.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { timeWords } from './time-words.ts';

type Args = PamToolArguments<'set_timer'>;

const MINUTE_MS = 60_000;
/** A year and a day, so that the same day next year is within it. */
const FURTHEST_MS = 367 * 86_400_000;

/** A reminder, so many minutes from now or at a time by the clock on the wall. */
export function prepareSetTimer(args: Args, facts: PamFacts): Prepared {
  const due = dueOf(args, facts);
  if (!(due instanceof Date)) return due;
  const label = args.label || 'Timer';
  const dueAt = due.toISOString();
  const when = timeWords(dueAt, facts);
  return propose({
    tool: 'set_timer',
    args: { ...args, label },
    title: `Remind you ${when}`,
    rows: [toRow('Rings', when)],
    fields: [
      toField('label', 'What for', 'text', label, { isGuess: !args.label }),
      args.at === undefined
        ? toField('minutes', 'Minutes', 'number', args.minutes, { unit: 'min' })
        : toField('at', 'Time', 'text', args.at),
    ],
    writes: [{ verb: 'create', table: 'timers', id: facts.newId(), values: { label, dueAt } }],
    summary: `Reminder set: ${label}, ${when}.`,
  });
}

function dueOf(args: Args, facts: PamFacts): Date | Prepared {
  const { minutes, at } = args;
  const now = Date.parse(facts.now);
  if (at === undefined) {
    if (minutes !== undefined) return new Date(now + Math.round(minutes * MINUTE_MS));
    return {
      kind: 'question',
      text: 'In how many minutes?',
      options: [],
      call: { tool: 'set_timer', args },
      field: 'minutes',
    };
  }
  if (minutes !== undefined) return impossible('Say either how many minutes or at what time, not both.');
  const due = at.includes('T') ? instantOf(at, facts.timeZone) : nextTime(at, facts);
  if (!due) return impossible('There is no such day.');
  if (due.getTime() <= now) return impossible('That time has passed.');
  return due.getTime() - now > FURTHEST_MS ? impossible('That is more than a year away.') : due;
}

/** Today, or tomorrow when it has been. */
function nextTime(time: string, { now, timeZone }: PamFacts): Date | null {
  const day = wallTimeOf(new Date(now), timeZone).slice(0, 10);
  const today = instantOf(`${day}T${time}`, timeZone);
  return today && today.getTime() > Date.parse(now) ? today : instantOf(`${addDays(day, 1)}T${time}`, timeZone);
}

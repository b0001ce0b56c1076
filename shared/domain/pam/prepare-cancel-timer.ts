import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { toRow } from './card.ts';
import { toChoices } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { pick } from './pick.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { timeWords } from './time-words.ts';

/** Takes back a reminder that has not come yet. */
export function prepareCancelTimer(args: PamToolArguments<'cancel_timer'>, facts: PamFacts): Prepared {
  const waiting = facts.timers.filter(({ firedAt }) => firedAt === null);
  const picked = pick({
    call: { tool: 'cancel_timer', args },
    field: 'label',
    said: args.label,
    choices: toChoices(
      waiting,
      ({ id }) => id,
      ({ label, dueAt }) => `${label}, ${timeWords(dueAt, facts)}`,
    ),
    namesOf: ({ label }) => [label],
    words: { which: 'Which reminder?', unknown: 'no reminder called', none: 'No reminder is set.' },
  });
  if (picked.stop) return picked.stop;
  const { row: timer, id } = picked.choice;
  return propose({
    tool: 'cancel_timer',
    args: { label: id },
    title: `Cancel the reminder ${timer.label}`,
    rows: [toRow('Rings', null, timeWords(timer.dueAt, facts))],
    writes: [{ verb: 'delete', table: 'timers', id, version: timer.version }],
    summary: `Cancelled the reminder ${timer.label}, ${timeWords(timer.dueAt, facts)}.`,
  });
}

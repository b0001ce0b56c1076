import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { toRow } from './card.ts';
import { toChoices } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { pick } from './pick.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';

/** Takes back what PAM was asked to keep in mind. */
export function prepareForget(args: PamToolArguments<'forget'>, facts: PamFacts): Prepared {
  const picked = pick({
    call: { tool: 'forget', args },
    field: 'fact',
    said: args.fact,
    choices: toChoices(
      facts.memories,
      ({ id }) => id,
      ({ fact }) => fact,
    ),
    namesOf: ({ fact }) => [fact],
    words: {
      which: 'Which of these should I forget?',
      unknown: 'nothing I keep in mind like',
      none: 'I keep nothing in mind yet.',
    },
  });
  if (picked.stop) return picked.stop;
  const { row: memory, id } = picked.choice;
  return propose({
    tool: 'forget',
    args: { fact: id },
    title: 'Forget a memory',
    rows: [toRow('Memory', null, memory.fact)],
    writes: [{ verb: 'delete', table: 'pam_memories', id, version: memory.version }],
    summary: `I have forgotten: ${memory.fact}`,
  });
}

import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { toNameKey } from '../name-key.ts';
import { toField } from './card.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';

/** A fact that PAM is to keep in mind. */
export function prepareRemember({ fact }: PamToolArguments<'remember'>, facts: PamFacts): Prepared {
  const known = facts.memories.some((memory) => isSame(memory.fact, fact));
  if (known) return impossible('I have that in mind already.');
  return propose({
    tool: 'remember',
    args: { fact },
    title: 'Keep in mind',
    rows: [],
    fields: [toField('fact', 'Memory', 'text', fact)],
    writes: [{ verb: 'create', table: 'pam_memories', id: facts.newId(), values: { fact } }],
    summary: `I will keep in mind: ${fact}`,
  });
}

const isSame = (one: string, other: string) =>
  one.trim() === other.trim() || (toNameKey(one) !== '' && toNameKey(one) === toNameKey(other));

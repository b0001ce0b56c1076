import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { toNameKey } from '../name-key.ts';
import { toRow } from './card.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';

/** A fact that PAM is to keep in mind. */
export function prepareRemember({ fact }: PamToolArguments<'remember'>, facts: PamFacts): Prepared {
  const known = facts.memories.some((memory) => isSame(memory.fact, fact));
  if (known) return impossible('I have that in mind already.');
  return {
    kind: 'proposal',
    tool: 'remember',
    args: { fact },
    card: {
      title: 'Keep in mind',
      rows: [toRow('Memory', fact)],
      fields: [{ name: 'fact', label: 'Memory', kind: 'text', value: fact, unit: null, options: [], isGuess: false }],
      warnings: [],
    },
    writes: [{ verb: 'create', table: 'pam_memories', id: facts.newId(), values: { fact } }],
    summary: `I will keep in mind: ${fact}`,
  };
}

const isSame = (one: string, other: string) =>
  one.trim() === other.trim() || (toNameKey(one) !== '' && toNameKey(one) === toNameKey(other));

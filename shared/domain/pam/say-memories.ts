import type { PamFacts } from './facts.ts';
import type { Said } from './said.ts';

/** Everything PAM was asked to keep in mind. */
export function sayMemories({ memories }: PamFacts): Said {
  const count = memories.length;
  return {
    label: 'What I keep in mind',
    lines: memories.map(({ fact }) => fact),
    sentence:
      count === 0
        ? 'I keep nothing in mind yet. Say “remember” and what it is.'
        : `I keep ${count === 1 ? 'one thing' : `${count} things`} in mind: ${memories.map(({ fact }) => fact.replace(/[.!]?$/, '.')).join(' ')}`,
  };
}

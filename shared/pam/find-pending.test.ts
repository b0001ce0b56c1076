import { describe, expect, it } from 'vitest';
import { sampleFacts } from '../domain/pam/sample-facts.ts';
import { findPending } from './find-pending.ts';
import { readWords } from './read-words.ts';

describe('what is said to a question of PAM', () => {
  const facts = sampleFacts();

  it('is read as the answer to it, though no process remembers the question', () => {
    const before = ['remind me to check the gas'];
    expect(findPending(before, facts)).toMatchObject({ kind: 'question', call: { tool: 'set_timer' } });
    expect(readWords('in 20 minutes', before, facts)).toMatchObject({
      kind: 'call',
      call: { tool: 'set_timer', args: { minutes: 20 } },
    });
  });

  it('is nothing of the kind when something else was said since', () => {
    expect(findPending(['remind me to check the gas', 'never mind'], facts)).toBeNull();
    expect(findPending([], facts)).toBeNull();
  });
});

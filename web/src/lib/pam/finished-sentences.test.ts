import { expect, test } from 'vitest';
import { finishedSentences } from './finished-sentences.ts';

const ANSWER = 'It is 153 km. You used 18.4 L/100 km to Mt. Gambier!\nShall we go? Ye';

test('only sentences that are over are said, and a figure or a short form ends none', () => {
  expect(finishedSentences(ANSWER, false)).toEqual([
    'It is 153 km.',
    'You used 18.4 L/100 km to Mt. Gambier!',
    'Shall we go?',
  ]);
});

test('of a whole answer the last one counts too, however it ends', () => {
  expect(finishedSentences(ANSWER, true).at(-1)).toBe('Ye');
});

test('while it grows, a sentence once said is never said otherwise', () => {
  let before: string[] = [];
  for (let length = 0; length <= ANSWER.length; length++) {
    const now = finishedSentences(ANSWER.slice(0, length), false);
    expect(now.slice(0, before.length)).toEqual(before);
    before = now;
  }
});

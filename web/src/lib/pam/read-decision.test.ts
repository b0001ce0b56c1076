import { expect, test } from 'vitest';
import { readDecision } from './read-decision.ts';

test.each([
  ['Yes.', 'yes'],
  ['do it!', 'yes'],
  ['OK, go ahead', null],
  ['Don’t', 'no'],
  ['no thanks', 'no'],
  ['yes, and delete the others too', null],
  ['no, 60 litres', null],
  ['', null],
])('“%s” decides %s: whatever says more is a message', (said, expected) => expect(readDecision(said)).toBe(expected));

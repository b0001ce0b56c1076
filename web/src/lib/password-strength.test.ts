import { expect, test } from 'vitest';
import { passwordHint } from './password-strength.ts';

test.each([
  ['', /^At least 8/],
  ['abcdefg', /^1 more character to go/],
  ['aaaaaaaaaaaa', /^Easy to guess/],
  ['caravan1', /^Fair/],
  ['Caravan1!', /^Good/],
  ['red dust tea', /^Good/],
  ['red dust and black tea', /^Strong/],
])('the hint for "%s"', (password, hint) => expect(passwordHint(password)).toMatch(hint));

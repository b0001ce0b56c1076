import { expect, test } from 'vitest';
import { toSafePath } from './to-safe-path.ts';

test.each(['/today', '/wins/expenses?period=all'])('%s is a path of this app', (path) =>
  expect(toSafePath(path)).toBe(path),
);

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 7, undefined])(
  '%s is refused as a place to go on to',
  (value) => expect(toSafePath(value)).toBeUndefined(),
);

import { expect, test } from 'vitest';
import { describeBytes } from './describe-bytes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_400, '3.4 kB'],
  [34_000_000, '34 MB'],
  [2_100_000_000, '2.1 GB'],
  [5e15, '5000 TB'],
])('%i bytes are %s', (bytes, words) => {
  expect(describeBytes(bytes)).toBe(words);
});

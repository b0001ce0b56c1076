import { expect, test } from 'vitest';
import { describeAsOf } from './describe-as-of.ts';

const at = (day: number, hours: number, minutes: number) => new Date(2026, 10, day, hours, minutes).getTime();
const now = at(23, 14, 30);

test.each([
  [at(23, 14, 5), 'As of 14:05 today'],
  [at(23, 0, 0), 'As of 00:00 today'],
  [at(22, 23, 59), 'As of 23:59 yesterday'],
  [at(22, 0, 1), 'As of 00:01 yesterday'],
  [at(21, 23, 59), 'As of 2 days ago'],
  [at(3, 9, 0), 'As of 20 days ago'],
])('an answer of %d is "%s"', (then, words) => expect(describeAsOf(then, now)).toBe(words));

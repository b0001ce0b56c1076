import type { Group } from './read-groups.ts';

/** The number that groups make when they are written one after the other: 84, 7, 10 is 84,710. Null when they make none. */
export function toWhole(groups: readonly Group[]): number | null {
  const [first, ...rest] = groups;
  if (!first) return null;
  if (rest.length === 0) return first.value;
  const joined = first.isThousands ? rest : groups;
  if (!joined.every(({ digits }, index) => isJoinable(digits, index === joined.length - 1))) return null;
  if (rest.some(({ isThousands }) => isThousands)) return null;
  const tail = rest.map(({ digits }) => digits).join('');
  if (first.isThousands) return tail.length <= 3 ? first.value + Number(tail) : null;
  const written = first.digits + tail;
  return written.length <= 7 && rest.every(({ digits }) => digits.length <= 4) ? Number(written) : null;
}

/** "one ninety-one point nine" is 191.9; a number in full after another is one of its own. */
const isJoinable = (digits: string, isLast: boolean) =>
  /^\d{1,3}$/.test(digits) || (isLast && /^\d{1,2}\.\d$/.test(digits));

/** The number whose last group is what stands after the point: 118, 40 is 118.40; 6, oh, 5 is 6.05. */
export function toHundredths(groups: readonly Group[]): number | null {
  const last = groups.at(-1);
  if (groups.length < 2 || !last) return null;
  const isOh = groups.length > 2 && groups.at(-2)?.digits === '0' && /^[1-9]$/.test(last.digits);
  const whole = toWhole(groups.slice(0, isOh ? -2 : -1));
  if (whole === null || !Number.isInteger(whole) || (!isOh && !/^\d\d$/.test(last.digits))) return null;
  return (whole * 100 + last.value) / 100;
}

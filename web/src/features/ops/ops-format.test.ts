import { describe, expect, it } from 'vitest';
import { formatMs, formatRate } from './ops-format.ts';

describe('figures', () => {
  it('are 100 % only when nothing died', () => {
    expect(formatRate(300, 0)).toBe('100 %');
    expect(formatRate(9_999, 1)).toBe('99.9 %');
    expect(formatRate(0, 0)).toBe('–');
  });

  it('name the unit that fits', () => {
    expect([null, 7.6, 1_240, 180_000].map(formatMs)).toEqual(['–', '8 ms', '1.2 s', '3 min']);
  });
});

import { describe, expect, it } from 'vitest';
import { describeAge, describeSpan } from './age.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('an age in words', () => {
  it('is as coarse as it is old', () => {
    expect(describeAge('2026-11-22T11:59:57Z', now)).toBe('just now');
    expect(describeAge('2026-11-22T11:59:20Z', now)).toBe('40 s ago');
    expect(describeAge('2026-11-22T11:48:30Z', now)).toBe('11 min ago');
    expect(describeAge('2026-11-21T09:00:00Z', now)).toBe('27 h ago');
    expect(describeAge('2026-11-10T12:00:00Z', now)).toBe('12 days ago');
  });

  it('says what lies ahead', () => {
    expect(describeAge('2026-11-22T12:04:30Z', now)).toBe('in 4 min');
  });

  it('names a span without saying when', () => {
    expect(describeSpan(3 * 60_000)).toBe('3 min');
  });
});

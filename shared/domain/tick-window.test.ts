import { describe, expect, it } from 'vitest';
import { tickWindow } from './tick-window.ts';

const slot = new Date('2026-11-22T21:00:00Z');
const since = (earlier: string | null) => tickWindow(slot, earlier ? new Date(earlier) : null).since.toISOString();

describe('the hours of a tick', () => {
  it('begin where the last one ended', () => expect(since('2026-11-22T20:00:00Z')).toBe('2026-11-22T20:00:00.000Z'));
  it('hold those that were missed', () => expect(since('2026-11-22T18:00:00Z')).toBe('2026-11-22T18:00:00.000Z'));
  it('are one when there was none before', () => expect(since(null)).toBe('2026-11-22T20:00:00.000Z'));
  it('are never more than a day', () => expect(since('2026-11-01T00:00:00Z')).toBe('2026-11-21T21:00:00.000Z'));
});

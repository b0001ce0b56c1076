import { describe, expect, it } from 'vitest';
import { RecordEventsInput } from '../../../shared/contracts/events.ts';
import { createEventBatch } from './event-batch.ts';
import { toRequestName } from './to-request-name.ts';

const screen = { kind: 'screen', name: '/today' } as const;

describe('events on their way', () => {
  it('carry their age and are given once', () => {
    let now = 1_000;
    const batch = createEventBatch(() => now);
    batch.note(screen);
    now += 5_000;
    expect(batch.take()).toEqual([{ ...screen, ageMs: 5_000 }]);
    expect(batch.take()).toEqual([]);
  });

  it('never make more than the API takes: the oldest go first, and what is too old is left out', () => {
    let now = 0;
    const batch = createEventBatch(() => now);
    for (let index = 0; index < 130; index += 1) {
      now += 8_000;
      batch.note({ kind: 'screen', name: `/${index}` });
    }
    const taken = batch.take();
    expect(taken.at(-1)).toMatchObject({ name: '/129', ageMs: 0 });
    expect(RecordEventsInput.safeParse({ events: taken }).success).toBe(true);
    now += 900_000;
    batch.note(screen);
    now += 900_000;
    expect(batch.take()).toEqual([]);
  });

  it('stay right when the clock is set back', () => {
    let now = 10_000;
    const batch = createEventBatch(() => now);
    batch.note(screen);
    now = 0;
    expect(batch.take()[0]?.ageMs).toBe(0);
  });
});

describe('the name of a request', () => {
  it.each([
    ['GET', '/api/v1/expenses?from=2026-11-01&q=doctor', 'GET /api/v1/expenses'],
    ['patch', '/api/v1/expenses/6f1c6d0e-54c5-4d0f-8d55-0f4c1c0a9b11', 'PATCH /api/v1/expenses/:id'],
    ['POST', '/api/v1/x/%3Cscript%3E', 'POST /api/v1/x/_3Cscript_3E'],
  ])('%s %s → %s', (method, path, name) => {
    expect(toRequestName(method, new URL(path, 'http://app.test'))).toBe(name);
    const event = { kind: 'request', name, durationMs: 1, status: 200, ageMs: 0 };
    expect(RecordEventsInput.safeParse({ events: [event] }).success).toBe(true);
  });
});

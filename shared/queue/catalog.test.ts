import { expect, it } from 'vitest';
import { z } from 'zod';
import { nextSlot } from '../domain/schedule-slots.ts';
import { CATALOG } from './catalog.ts';
import { defineJob } from './define-job.ts';

const definitions = Object.entries(CATALOG);
const limits = { payload: z.strictObject({}), retries: 3, timeoutSeconds: 20 };

it('holds every job under its own name', () => {
  for (const [name, definition] of definitions) expect(definition.name).toBe(name);
});

it('keeps within the ten schedules of the free plan, each of which will run', () => {
  const schedules = definitions.flatMap(([, { schedule }]) => (schedule ? [schedule] : []));
  expect(schedules.length).toBeGreaterThan(0);
  expect(schedules.length).toBeLessThanOrEqual(10);
  for (const schedule of schedules) expect(nextSlot(schedule, new Date())).toBeInstanceOf(Date);
});

it('a scheduled job can be asked for without a payload, as its schedule does', () => {
  for (const [, { schedule, payload }] of definitions) if (schedule) expect(payload.safeParse({}).success).toBe(true);
});

it('a definition beyond what QStash or the platform allows is refused', () => {
  expect(() => defineJob({ ...limits, name: 'a.b', retries: 4 })).toThrow(/retries/);
  expect(() => defineJob({ ...limits, name: 'a.b', timeoutSeconds: 60 })).toThrow(/timeoutSeconds/);
  expect(() => defineJob({ ...limits, name: 'Send Mail' })).toThrow(/area\.verb/);
});

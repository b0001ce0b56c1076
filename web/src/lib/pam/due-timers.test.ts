import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Timer } from '../../../../shared/contracts/timers.ts';
import { createFakeClock } from '../failover/fake-clock.ts';
import { createTimerWatch } from './due-timers.ts';

function setUp() {
  const clock = createFakeClock();
  const told: string[] = [];
  const watch = createTimerWatch({ ...clock, told: new Set(), tell: ({ label }) => void told.push(label) });
  const timer = (label: string, inMs: number, firedAt: string | null = null): Timer => {
    const at = new Date(clock.now() + inMs).toISOString();
    return { id: randomUUID(), version: 1, createdAt: at, updatedAt: at, deletedAt: null, label, dueAt: at, firedAt };
  };
  return { clock, told, watch, timer };
}

test('each is told once when it is due, and what was called off is not', async () => {
  const { clock, told, watch, timer } = setUp();
  const [gas, bread] = [timer('Gas', 60_000), timer('Bread', 120_000)];
  watch.look([gas, bread]);
  await clock.pass(59_000);
  expect(told).toEqual([]);
  await clock.pass(2_000);
  expect(told).toEqual(['Gas']);
  watch.look([{ ...gas, firedAt: 'now' }]);
  await clock.pass(120_000);
  expect(told).toEqual(['Gas']);
});

test('when the server is the first to say so, that counts', () => {
  const { told, watch, timer } = setUp();
  const gas = timer('Gas', 60_000);
  watch.look([gas]);
  watch.look([{ ...gas, firedAt: 'now' }]);
  watch.look([{ ...gas, firedAt: 'now' }]);
  expect(told).toEqual(['Gas']);
});

test('one that went off before the app was opened is no news, unless nobody has told it yet', () => {
  const { told, watch, timer } = setUp();
  watch.look([timer('Told', -5_000, 'before'), timer('Days ago', -3 * 86_400_000), timer('Just now', -5_000)]);
  expect(told).toEqual(['Just now']);
});

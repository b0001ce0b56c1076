import { describe, expect, it } from 'vitest';
import type { Vehicle } from '../contracts/vehicles.ts';
import { dueWords } from './due-words.ts';
import { paperState } from './vehicle-papers.ts';
import { payloadOf, towingWeights } from './vehicle-weights.ts';

const vehicle = (given: Partial<Vehicle>) =>
  ({ tareKg: null, grossKg: null, combinedKg: null, maxTowingKg: null, ballKg: null, ...given }) as Vehicle; // what weights look at
const PRADO = vehicle({ tareKg: 2_330, grossKg: 2_990, combinedKg: 5_990, maxTowingKg: 3_000, ballKg: 300 });
const VAN = vehicle({ tareKg: 2_340, grossKg: 3_000, ballKg: 220 });

describe('weights', () => {
  it('say what may be loaded, and what a loaded trailer may weigh by each rule', () => {
    expect([payloadOf(PRADO), payloadOf(VAN)]).toEqual([660, 660]);
    const { limits, ...rest } = towingWeights(PRADO, VAN);
    expect(rest).toEqual({ payloadKg: 440, ballSpareKg: 80 });
    expect(limits).toContainEqual({ by: 'combined', kg: 3_220 });
    expect(limits[0]?.kg).toBe(3_000);
  });

  it('say nothing of what is not known', () => {
    expect(payloadOf(vehicle({ grossKg: 3_000 }))).toBeNull();
    expect(towingWeights(vehicle({ maxTowingKg: 3_000 }), vehicle({}))).toEqual({
      limits: [{ by: 'towing', kg: 3_000 }],
      payloadKg: null,
      ballSpareKg: null,
    });
  });
});

it.each([
  ['2026-12-24', 'ok', 31],
  ['2026-12-23', 'soon', 30],
  ['2026-11-23', 'soon', 0],
  ['2026-11-22', 'expired', -1],
])('a paper that expires on %s is %s', (expiresOn, state, days) => {
  expect(paperState(expiresOn, '2026-11-23')).toEqual({ state, days });
});

it('a paper without a day never expires', () => expect(paperState(null, '2026-11-23')).toBeNull());

it.each([
  [{ what: 'expires', dueOn: '2026-12-14', days: 21 }, 'expires in 21 days, on 2026-12-14'],
  [{ what: 'expires', dueOn: '2026-11-24', days: 1 }, 'expires tomorrow, on 2026-11-24'],
  [{ what: 'expires', dueOn: '2026-11-23', days: 0 }, 'expires today'],
  [{ what: 'due', remaining: '400 km' }, 'is due in 400 km'],
  [{ what: 'overdue', remaining: '200 km' }, 'is overdue by 200 km'],
  [{ what: 'overdue', dueOn: '2026-11-20', days: -3 }, 'is overdue since 2026-11-20'],
] as const)('a reminder %o reads "%s"', (item, words) => {
  const given = { title: '', path: '/', dueOn: null, days: null, remaining: null, ...item };
  expect(dueWords(given, (day) => day)).toBe(words);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceState } from '../contracts/services.ts';
import { byUrgency, serviceDue } from './service-due.ts';

const OIL = {
  everyMonths: 12,
  everyReading: 10_000,
  startOn: '2026-01-31',
  startReading: 80_000,
  warnDays: 30,
  warnReading: 1_000,
};
const AT_REST = { reading: 84_000, firstOn: null, firstReading: null, lastOn: null };
/** 3,000 km in 30 days up to the 20th of November: 100 km a day. */
const DRIVEN = { reading: 84_000, firstOn: '2026-10-21', firstReading: 81_000, lastOn: '2026-11-20' };
const TODAY = '2026-11-22';

describe('when a service is due', () => {
  it('is by date or by reading, whichever comes first', () => {
    expect(serviceDue(OIL, [], AT_REST, TODAY)).toEqual({
      state: 'ok',
      basis: 'date',
      lastDoneOn: null,
      lastReading: null,
      dueOn: '2027-01-31',
      dueReading: 90_000,
      remainingDays: 70,
      remaining: 6_000,
      projectedOn: null,
      dueBy: '2027-01-31',
    });
    // 6,000 km to go at 100 km a day, from the last reading on.
    expect(serviceDue(OIL, [], DRIVEN, TODAY)).toMatchObject({
      basis: 'reading',
      projectedOn: '2027-01-19',
      dueBy: '2027-01-19',
    });
  });

  it('starts anew from what was done last, by day and then by reading, however late it was', () => {
    const done = [
      { doneOn: '2026-03-01', reading: 81_500 },
      { doneOn: '2026-11-01', reading: 83_000 },
      { doneOn: '2026-11-01', reading: 83_400.5 },
    ];
    expect(serviceDue(OIL, done, AT_REST, TODAY)).toMatchObject({
      lastDoneOn: '2026-11-01',
      lastReading: 83_400.5,
      dueOn: '2027-11-01',
      dueReading: 93_400.5,
      remaining: 9_400.5,
    });
  });

  it('does not push itself while nobody does it', () => {
    const days = ['2027-01-31', '2027-02-01', '2028-06-01', '2031-01-01'];
    const told = days.map((day) => serviceDue(OIL, [], { ...AT_REST, reading: 250_000 }, day));
    expect(new Set(told.map(({ dueOn, dueReading }) => `${dueOn} ${dueReading}`))).toEqual(
      new Set(['2027-01-31 90000']),
    );
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['overdue']));
  });

  it.each<[string, number, string]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
  ])('counts months by the calendar: %s and %i', (startOn, everyMonths, dueOn) => {
    expect(serviceDue({ ...OIL, startOn, everyMonths }, [], AT_REST, TODAY).dueOn).toBe(dueOn);
  });

  it('is soon from its own warning on, due on the day, and overdue the day after', () => {
    const byDate = { ...OIL, everyReading: null };
    const stateOn = (day: string) => serviceDue(byDate, [], AT_REST, day).state;
    expect(['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01'].map(stateOn)).toEqual([
      'ok',
      'soon',
      'soon',
      'overdue',
    ]);
    const byReading = { ...OIL, everyMonths: null };
    const stateAt = (reading: number) => serviceDue(byReading, [], { ...AT_REST, reading }, TODAY).state;
    expect([88_999.99, 89_000, 90_000, 90_000.01].map(stateAt)).toEqual(['ok', 'soon', 'soon', 'overdue']);
  });

  it('is soon when the pace brings it within the days of the warning, and never overdue by a guess', () => {
    const fast = { reading: 86_000, firstOn: '2026-10-21', firstReading: 80_000, lastOn: '2026-11-20' };
    expect(serviceDue(OIL, [], fast, TODAY)).toMatchObject({
      state: 'soon',
      basis: 'reading',
      projectedOn: '2026-12-10',
    });
    // Parked since: at that pace it would have been reached long ago, but it has not been.
    expect(serviceDue(OIL, [], fast, '2027-01-15')).toMatchObject({ state: 'soon', projectedOn: '2027-01-15' });
  });

  it('projects nothing from one reading, from less than a week, from standing still, or beyond ten years', () => {
    const projected = (use: Partial<typeof DRIVEN>) => serviceDue(OIL, [], { ...DRIVEN, ...use }, TODAY).projectedOn;
    expect(projected({ firstOn: '2026-11-20' })).toBeNull();
    expect(projected({ firstOn: '2026-11-14' })).toBeNull();
    expect(projected({ firstOn: '2026-11-13' })).not.toBeNull();
    expect(projected({ firstReading: 84_000 })).toBeNull();
    expect(projected({ firstReading: 83_999 })).toBeNull();
  });

  it('agrees with going through the days one by one', () => {
    fc.assert(
      fc.property(PLAN, DONE, USE, DAY, (plan, done, use, today) => {
        expect(serviceDue(plan, done, use, today)).toMatchObject(slowly(plan, done, use, today));
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order in which it was written down', () => {
    fc.assert(
      fc.property(PLAN, DONE, USE, DAY, (plan, done, use, today) => {
        expect(serviceDue(plan, done.toReversed(), use, today)).toEqual(serviceDue(plan, done, use, today));
      }),
    );
  });
});

it('lists what is overdue first, then what comes first', () => {
  const planned = (name: string, plan: Partial<typeof OIL>) => ({
    plan: { id: name, name },
    due: serviceDue({ ...OIL, ...plan }, [], AT_REST, TODAY),
  });
  const services = [
    planned('later', { startOn: '2026-06-01' }),
    planned('overdue', { startOn: '2025-01-01' }),
    planned('soon', { startOn: '2025-12-10' }),
    planned('also later', { startOn: '2026-06-01' }),
  ];
  expect(services.sort(byUrgency).map(({ plan }) => plan.name)).toEqual(['overdue', 'soon', 'also later', 'later']);
});

const dayNumber = (min: number, max: number) => fc.integer({ min, max }).map((day) => toDay(day));
const toDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);
const DAY = dayNumber(20_400, 20_900);

const PLAN = fc
  .record({
    everyMonths: fc.option(fc.integer({ min: 1, max: 30 })),
    everyReading: fc.option(fc.integer({ min: 1, max: 2_000_000 }).map((value) => value / 100)),
    startOn: dayNumber(20_000, 20_900),
    startReading: hundredths(90_000),
    warnDays: fc.integer({ min: 0, max: 90 }),
    warnReading: hundredths(2_000),
  })
  .filter(({ everyMonths, everyReading }) => everyMonths !== null || everyReading !== null);
const DONE = fc.array(fc.record({ doneOn: dayNumber(20_000, 20_900), reading: hundredths(90_000) }), { maxLength: 4 });
const USE = fc.oneof(
  hundredths(100_000).map((reading) => ({ reading, firstOn: null, firstReading: null, lastOn: null })),
  fc
    .record({
      first: fc.integer({ min: 20_300, max: 20_900 }),
      days: fc.nat(90),
      firstReading: hundredths(90_000),
      gained: fc.oneof(hundredths(20_000), hundredths(5)),
    })
    .map(({ first, days, firstReading, gained }) => ({
      reading: (Math.round(firstReading * 100) + Math.round(gained * 100)) / 100,
      firstOn: toDay(first),
      firstReading,
      lastOn: toDay(first + days),
    })),
);

type Given<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** The same by the most obvious way: cents of kilometres, and one day after the other. */
function slowly(plan: Given<typeof PLAN>, done: Given<typeof DONE>, use: Given<typeof USE>, today: string) {
  const cents = (value: number) => Math.round(value * 100);
  const [last] = done.toSorted((a, b) => b.doneOn.localeCompare(a.doneOn) || b.reading - a.reading);
  const base = last ?? { doneOn: plan.startOn, reading: plan.startReading };
  const dueOn = plan.everyMonths === null ? null : walkMonths(base.doneOn, plan.everyMonths);
  const due = plan.everyReading === null ? null : cents(base.reading) + cents(plan.everyReading);
  const projectedOn = due === null ? null : walkTo(due, use, today);

  const states: ServiceState[] = ['ok'];
  const days: string[] = [];
  if (dueOn !== null) {
    days.push(dueOn);
    if (today > dueOn) states.push('overdue');
    else if (walkDays(today, plan.warnDays) >= dueOn) states.push('soon');
  }
  if (due !== null) {
    if (cents(use.reading) > due) states.push('overdue');
    else if (cents(use.reading) + cents(plan.warnReading) >= due) states.push('soon');
    if (projectedOn !== null && walkDays(today, plan.warnDays) >= projectedOn) states.push('soon');
    if (cents(use.reading) >= due) days.push(today);
    else if (projectedOn !== null) days.push(projectedOn);
  }
  return {
    state: states.includes('overdue') ? 'overdue' : states.includes('soon') ? 'soon' : 'ok',
    dueOn,
    dueReading: due === null ? null : due / 100,
    remaining: due === null ? null : (due - cents(use.reading)) / 100,
    projectedOn,
    dueBy: days.toSorted()[0] ?? null,
  };
}

function walkDays(day: string, count: number): string {
  return toDay(Date.parse(day) / 86_400_000 + count);
}

function walkMonths(day: string, count: number): string {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  for (let left = count; left > 0; left--) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  for (let date = Number(day.slice(8)); ; date--) {
    const candidate = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    if (toDay(Date.parse(`${candidate}T00:00:00Z`) / 86_400_000 || 0) === candidate) return candidate;
  }
}

function walkTo(dueCents: number, use: Given<typeof USE>, today: string): string | null {
  if (use.firstOn === null || use.lastOn === null || use.firstReading === null) return null;
  const days = (Date.parse(use.lastOn) - Date.parse(use.firstOn)) / 86_400_000;
  const reading = Math.round(use.reading * 100);
  const gained = reading - Math.round(use.firstReading * 100);
  if (days < 7 || gained <= 0 || reading >= dueCents) return null;
  for (let ahead = 1; ahead <= 3_650; ahead++) {
    // Times the days, so that nothing is divided.
    if ((dueCents - reading) * days <= gained * ahead) {
      const day = walkDays(use.lastOn, ahead);
      return day < today ? today : day;
    }
  }
  return null;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFills, type Fill, judgeFills, sumFills } from './fuel-economy.ts';
import { type FillContent, fuelHistory } from './testing/fuel-histories.ts';
import { referenceEconomy } from './testing/fuel-reference.ts';

type Row = Fill & { priceMilliPerL: number };
const ids = Array.from({ length: 32 }, (_, index) => `00000000-0000-4000-8000-0000000000${index + 10}`);

const FIRST = fill(0, { filledOn: '2026-11-20', odometerKm: 84_210, litres: 71 });
const PART = fill(1, { filledOn: '2026-11-22', odometerKm: 84_500, litres: 30, isFull: false });
const LAST = fill(2, { filledOn: '2026-11-23', odometerKm: 84_710, litres: 62 });

describe('litres since the last full tank over kilometres since it', () => {
  test.each([
    ['as they happened', [FIRST, PART, LAST]],
    ['backwards', [LAST, PART, FIRST]],
    ['the part last', [FIRST, LAST, PART]],
    ['the part first', [PART, LAST, FIRST]],
  ])('a partial fill shows nothing and the full one after it 18.4, entered %s', (_, rows) => {
    expect(judgeFills(rows).map(({ litresPer100Km }) => litresPer100Km)).toEqual([null, null, 18.4]);
  });

  test('a changed partial fill changes what the full one says: 35 litres make 19.4', () => {
    const [, , last] = judgeFills([FIRST, { ...PART, litres: 35 }, LAST]);
    expect(last).toMatchObject({ litresPer100Km: 19.4, stretchKm: 500, sinceLastKm: 210, stretchKind: 'towing' });
  });

  test('a fill without an odometer only adds litres, also when it is full', () => {
    const rows = judgeFills([FIRST, { ...PART, odometerKm: null, isFull: true }, LAST]);
    expect(rows.map(({ litresPer100Km }) => litresPer100Km)).toEqual([null, null, 18.4]);
  });

  test('a missed fill breaks the stretch, and the next full tank starts a new one', () => {
    const next = fill(3, { filledOn: '2026-11-25', odometerKm: 84_910, litres: 30 });
    const rows = judgeFills([FIRST, { ...PART, isMissed: true }, LAST, next]);
    expect(rows.map(({ litresPer100Km }) => litresPer100Km)).toEqual([null, null, null, 15]);
  });

  test('an odometer that goes back is told, and makes its stretch say nothing', () => {
    const rows = judgeFills([FIRST, { ...PART, odometerKm: 84_900 }, LAST]);
    expect(rows.map(({ isOdometerBack }) => isOdometerBack)).toEqual([false, false, true]);
    expect(rows.map(({ litresPer100Km }) => litresPer100Km)).toEqual([null, null, null]);
  });

  test('no kilometres are no consumption', () => {
    const [, second] = judgeFills([FIRST, fill(1, { filledOn: '2026-11-21', odometerKm: 84_210, litres: 2 })]);
    expect(second?.litresPer100Km).toBeNull();
  });
});

describe('averages', () => {
  test('are the sum of litres over the sum of kilometres, towing and solo apart, a mixed stretch in neither', () => {
    const rows = [
      fill(0, { filledOn: '2026-11-01', odometerKm: 1000, litres: 50 }),
      fill(1, { filledOn: '2026-11-02', odometerKm: 1100, litres: 20 }),
      fill(2, { filledOn: '2026-11-03', odometerKm: 2000, litres: 160 }),
      fill(3, { filledOn: '2026-11-04', odometerKm: 2400, litres: 40, isTowing: false }),
      fill(4, { filledOn: '2026-11-05', odometerKm: 2500, litres: 10, isFull: false }),
      fill(5, { filledOn: '2026-11-06', odometerKm: 2600, litres: 20, isTowing: false }),
    ];
    const stats = sumFills('rig', rows);
    expect(stats.towing).toEqual({ litres: 180, km: 1000, stretches: 2, litresPer100Km: 18 }); // a mean of means were 18.9
    expect(stats.solo).toEqual({ litres: 40, km: 400, stretches: 1, litresPer100Km: 10 });
    expect(stats.all).toEqual({ litres: 250, km: 1600, stretches: 4, litresPer100Km: 15.625 });
  });

  test('what 100 km cost is told in the currency paid last, and leaves out what was paid in another', () => {
    const rows = [
      fill(0, { filledOn: '2026-11-01', odometerKm: 1000 }),
      fill(1, { filledOn: '2026-11-02', odometerKm: 1100, totalCents: 9_000, currency: 'NZD' }),
      fill(2, { filledOn: '2026-11-03', odometerKm: 1300, totalCents: 5_000 }),
    ];
    expect(sumFills('rig', rows)).toMatchObject({ costCentsPer100Km: 2_500, currency: 'AUD' });
  });

  test('of nothing are nothing', () => {
    const none = { litres: 0, km: 0, stretches: 0, litresPer100Km: null };
    expect(sumFills('rig', [])).toEqual({
      vehicleId: 'rig',
      all: none,
      towing: none,
      solo: none,
      lastPriceMilliPerL: null,
      currency: null,
      costCentsPer100Km: null,
      fills: 0,
    });
  });
});

test('whatever is entered, in any order, changed and deleted, each fill says what the obvious computation says', () => {
  fc.assert(
    fc.property(fuelHistory, fc.integer(), (history, seed) => {
      const rows = live(history);
      const wanted = referenceEconomy(rows);
      const judged = judgeFills(shuffle(rows, seed));
      expect(judged.map(({ id }) => id)).toEqual([...wanted.keys()]);
      for (const row of judged) {
        const { stretchLitres: _, litresPer100Km, ...facts } = wanted.get(row.id) ?? expect.fail('a fill is gone');
        expect(row).toMatchObject(facts);
        if (litresPer100Km === null) expect(row.litresPer100Km).toBeNull();
        else expect(row.litresPer100Km).toBeCloseTo(litresPer100Km, 9);
      }
      const parts = [...wanted.values()].filter(({ stretchKind }) => stretchKind === 'towing');
      const { towing } = sumFills('rig', rows);
      expect(towing.stretches).toBe(parts.length);
      expect(towing.litres).toBeCloseTo(sum(parts.map(({ stretchLitres }) => stretchLitres ?? 0)), 6);
      expect(towing.km).toBeCloseTo(sum(parts.map(({ stretchKm }) => stretchKm ?? 0)), 6);
    }),
    { numRuns: 1_000 },
  );
});

test('the order is whole: two fills are never equal, and no circle is among three', () => {
  fc.assert(
    fc.property(fuelHistory, (history) => {
      const rows = live(history).sort(compareFills);
      for (const [index, row] of rows.entries())
        for (const later of rows.slice(index + 1)) expect(compareFills(row, later)).toBe(-1);
    }),
  );
});

/** What is there after a history has been lived. */
function live(history: typeof fuelHistory extends fc.Arbitrary<infer Value> ? Value : never): Row[] {
  const rows: Row[] = [];
  for (const [index, step] of history.entries()) {
    if (step.kind === 'enter') rows.push(toFill(index, step.content));
    const at = step.kind === 'enter' || rows.length === 0 ? -1 : step.at % rows.length;
    const old = rows[at];
    if (!old) continue;
    if (step.kind === 'edit') rows[at] = { ...old, ...step.content };
    if (step.kind === 'delete') rows.splice(at, 1);
  }
  return rows;
}

function toFill(index: number, content: FillContent): Row {
  // Several are entered within a millisecond: then the id decides.
  return { ...content, id: ids[31 - index] ?? '', createdAt: `2026-11-10T00:00:0${index % 3}.000Z` };
}

function shuffle<Value>(values: Value[], seed: number): Value[] {
  return values
    .map((value, index) => ({ value, key: Math.sin(seed + index * 7919) }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function fill(index: number, given: Partial<Row>): Row {
  return {
    id: ids[index] ?? '',
    filledOn: '2026-11-20',
    odometerKm: null,
    litres: 50,
    priceMilliPerL: 1_910,
    totalCents: 9_550,
    currency: 'AUD',
    isFull: true,
    isMissed: false,
    isTowing: true,
    createdAt: '2026-11-23T00:00:00.000Z',
    ...given,
  };
}

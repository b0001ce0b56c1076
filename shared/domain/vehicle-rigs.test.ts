import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hitch, Rig, Vehicle } from '../contracts/vehicles.ts';
import { withHitch, withReading } from './vehicle-rigs.ts';

const row = { version: 1, createdAt: '', updatedAt: '', deletedAt: null };
const vehicle = (id: string, kind: Vehicle['kind'], startReading: number): Vehicle => ({
  ...row,
  id,
  kind,
  name: id,
  fuelType: 'none',
  make: '',
  model: '',
  year: null,
  plate: '',
  startReading,
  tankL: null,
  jerryL: 0,
  reservePct: 10,
  tareKg: null,
  grossKg: null,
  combinedKg: null,
  maxTowingKg: null,
  ballKg: null,
  note: '',
});
const PRADO = vehicle('prado', 'tow', 84_000);
const VAN = vehicle('van', 'caravan', 12_000);
const hitch = (id: string, fromKm: number, toKm: number | null): Hitch => ({
  ...row,
  id,
  towVehicleId: 'prado',
  trailerId: 'van',
  hitchedOn: '2026-11-01',
  fromKm,
  unhitchedOn: toKm === null ? null : '2026-11-02',
  toKm,
  note: '',
});

type Reading = { id: string; reading: number; readOn: string };

/** The obvious way: from all readings and all hitches, each time anew. */
function reference(readings: Reading[], hitches: Hitch[]): Rig[] {
  const ends = hitches.flatMap((one) => [
    { id: one.id, reading: one.fromKm, readOn: one.hitchedOn },
    ...(one.toKm === null ? [] : [{ id: `${one.id}:unhitched`, reading: one.toKm, readOn: one.unhitchedOn ?? '' }]),
  ]);
  const all = [...readings, ...ends].sort(
    (a, b) => b.reading - a.reading || (a.readOn < b.readOn ? 1 : a.readOn > b.readOn ? -1 : a.id < b.id ? -1 : 1),
  );
  const driven = Math.max(PRADO.startReading, ...all.map(({ reading }) => reading));
  const towed = hitches.reduce((sum, { fromKm, toKm }) => sum + Math.max(0, (toKm ?? driven) - fromKm), 0);
  const open = hitches.find(({ toKm }) => toKm === null) ?? null;
  return [
    { vehicle: PRADO, reading: driven, readOn: all[0]?.readOn ?? null, hitch: open, topReadings: all },
    { vehicle: VAN, reading: VAN.startReading + towed, readOn: null, hitch: open, topReadings: [] },
  ];
}

const figures = (rigs: Rig[]) => rigs.map(({ reading, hitch: open }) => [reading, open?.id ?? null]);
const kmOf = (rigs: Rig[], id: string) => rigs.find((rig) => rig.vehicle.id === id)?.reading;

describe('what a rig has run', () => {
  it('600 km towing move the caravan 600, solo 0', () => {
    const on = withHitch(reference([], []), null, hitch('h', 84_000, null));
    const towed = withReading(on, { id: 'r', vehicleId: 'prado', reading: 84_600, readOn: '2026-11-03' });
    expect([kmOf(towed, 'prado'), kmOf(towed, 'van')]).toEqual([84_600, 12_600]);
    const off = withHitch(towed, hitch('h', 84_000, null), hitch('h', 84_000, 84_600));
    const solo = withReading(off, { id: 's', vehicleId: 'prado', reading: 85_200, readOn: '2026-11-04' });
    expect([kmOf(solo, 'prado'), kmOf(solo, 'van')]).toEqual([85_200, 12_600]);
  });

  it('stays when a reading is mistyped too low, and falls back when a too high one is deleted', () => {
    const rigs = reference([{ id: 'a', reading: 84_500, readOn: '2026-11-01' }], []);
    const low = withReading(rigs, { id: 'b', vehicleId: 'prado', reading: 8_460, readOn: '2026-11-02' });
    expect(kmOf(low, 'prado')).toBe(84_500);
    const high = withReading(low, { id: 'c', vehicleId: 'prado', reading: 846_000, readOn: '2026-11-03' });
    expect(kmOf(high, 'prado')).toBe(846_000);
    const mended = withReading(high, { id: 'c', vehicleId: 'prado', reading: null, readOn: '2026-11-03' });
    expect(kmOf(mended, 'prado')).toBe(84_500);
  });

  it('a change that is in it already changes nothing', () => {
    const rigs = reference([{ id: 'a', reading: 84_500, readOn: '2026-11-01' }], []);
    expect(withReading(rigs, { id: 'a', vehicleId: 'prado', reading: 84_500, readOn: '2026-11-01' })).toBe(rigs);
    expect(withReading(rigs, { id: 'z', vehicleId: 'prado', reading: null, readOn: '' })).toBe(rigs);
  });

  it('is what all readings and hitches say, whatever is written, changed or deleted in between', () => {
    const step = fc.record({
      what: fc.constantFrom('read', 'unread', 'hitch', 'unhitch', 'drop'),
      id: fc.integer({ min: 0, max: 5 }).map(String),
      km: fc.integer({ min: 83_900, max: 84_900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), (steps) => {
        let [readings, hitches]: [Reading[], Hitch[]] = [[], []];
        let rigs = reference(readings, hitches);
        for (const { what, id, km } of steps) {
          const driven = kmOf(rigs, 'prado') ?? 0;
          const open = hitches.find(({ toKm }) => toKm === null) ?? null;
          if (what === 'read' || what === 'unread') {
            const reading = what === 'read' ? km : null;
            readings = readings.filter((one) => one.id !== id);
            if (reading !== null) readings = [...readings, { id, reading, readOn: '2026-11-01' }];
            rigs = withReading(rigs, { id, vehicleId: 'prado', reading, readOn: '2026-11-01' });
          } else if (what === 'hitch' && !open && !hitches.some((one) => one.id === `h${id}`)) {
            const made = hitch(`h${id}`, driven, null);
            hitches = [...hitches, made];
            rigs = withHitch(rigs, null, made);
          } else if (what === 'unhitch' && open) {
            const ended = { ...open, toKm: Math.max(open.fromKm, driven), unhitchedOn: '2026-11-02' };
            hitches = hitches.map((one) => (one === open ? ended : one));
            rigs = withHitch(rigs, open, ended);
          } else if (what === 'drop') {
            const gone = hitches.find((one) => one.id === `h${id}`) ?? null;
            hitches = hitches.filter((one) => one !== gone);
            rigs = withHitch(rigs, gone, null);
          }
          expect(figures(rigs)).toEqual(figures(reference(readings, hitches)));
        }
      }),
      { numRuns: 500 },
    );
  });
});

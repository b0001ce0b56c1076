import type { FillEconomy } from '../../contracts/fuel-logs.ts';
import type { Fill } from '../fuel-economy.ts';

/**
 * Consumption the slow and obvious way, for tests and as the bench's rival: for each full tank, look back for the full tank
 * before it, and add up what lies between. Nothing is carried along, every fill looks for itself.
 */
export function referenceEconomy(fills: readonly Fill[]): Map<string, FillEconomy & { stretchLitres: number | null }> {
  const ordered = [...fills].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return new Map(
    ordered.map((fill, index) => {
      const before = ordered.slice(0, index);
      const seen = before.filter((one) => one.odometerKm !== null).at(-1);
      const sinceLastKm = fill.odometerKm === null || !seen ? null : minus(fill.odometerKm, seen.odometerKm ?? 0);
      return [
        fill.id,
        { sinceLastKm, isOdometerBack: sinceLastKm !== null && sinceLastKm < 0, ...stretchUpTo(ordered, index) },
      ];
    }),
  );
}

const NOTHING = { stretchKm: null, stretchLitres: null, stretchKind: null, litresPer100Km: null };

function stretchUpTo(ordered: Fill[], end: number) {
  const fill = ordered[end];
  if (!fill?.isFull || fill.odometerKm === null) return NOTHING;
  const start = ordered.slice(0, end).findLastIndex((one) => one.isFull && one.odometerKm !== null);
  const from = ordered[start];
  if (!from || from.odometerKm === null) return NOTHING;
  const between = ordered.slice(start + 1, end + 1);
  const readings = [from, ...between].flatMap(({ odometerKm }) => (odometerKm === null ? [] : [odometerKm]));
  const goesBack = readings.some((reading, index) => index > 0 && reading < (readings[index - 1] ?? 0));
  const stretchKm = minus(fill.odometerKm, from.odometerKm);
  if (goesBack || stretchKm <= 0 || between.some((one) => one.isMissed)) return NOTHING;
  const stretchLitres = Math.round(between.reduce((sum, one) => sum + one.litres, 0) * 1_000) / 1_000;
  const kinds = new Set(between.map((one) => one.isTowing));
  const stretchKind = kinds.size === 2 ? 'mixed' : kinds.has(true) ? 'towing' : 'solo';
  return { stretchKm, stretchLitres, stretchKind, litresPer100Km: (stretchLitres / stretchKm) * 100 } as const;
}

/** Text that sorts as fills are ordered; none of what is in it is longer than this. */
const keyOf = ({ filledOn, odometerKm, createdAt, id }: Fill) =>
  [filledOn, odometerKm === null ? 'none' : odometerKm.toFixed(2).padStart(12, '0'), createdAt, id].join(' ');

const minus = (one: number, other: number) => Math.round((one - other) * 100) / 100;

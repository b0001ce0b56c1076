import { toKm } from '../../units.ts';
import type { CommandHints } from './command-hints.ts';
import { toWhole } from './group-values.ts';
import type { Figure } from './read-figures.ts';

const MOST_KM = 9_999_999;

/** Kilometres of an odometer, converted once; hours of a generator as they are. Null when the number is none. */
export function readReading(
  { groups, measure }: Figure,
  { distanceUnit }: Pick<CommandHints, 'distanceUnit'>,
): number | null {
  const whole = toWhole(groups);
  if (whole === null || whole < 0) return null;
  const value = measure === 'thousands' && whole < 1_000 ? whole * 1_000 : whole;
  const unit = measure === 'km' || measure === 'hours' ? 'km' : measure === 'mi' ? 'mi' : distanceUnit;
  const km = Math.round(toKm(value, unit) * 100) / 100;
  return km <= MOST_KM ? km : null;
}

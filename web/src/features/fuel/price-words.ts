import { priceText } from '../../../../shared/domain/price-text.ts';
import { toKm } from '../../../../shared/domain/units.ts';
import type { FuelWords } from './fuel-words.ts';

/** "$1.910/L", in gallons where pumps count in them. */
export function priceWords(
  milliPerL: number | null,
  currency: string | null,
  { format, rigFormat }: FuelWords,
): string {
  if (milliPerL === null || currency === null) return '—';
  return priceText(milliPerL, currency, format.locale, rigFormat.volumeUnit);
}

/** What 100 km (miles, or an hour) cost. */
export function costText(
  cents: number | null,
  currency: string | null,
  { format, rigFormat, kind }: FuelWords,
): string {
  if (cents === null || currency === null) return '—';
  if (kind === 'generator') return format.money(Math.round(cents / 100), currency);
  return format.money(Math.round(toKm(cents, rigFormat.distanceUnit)), currency);
}

import { currencySign } from '../../../../shared/domain/money.ts';
import { toKm, toLitres } from '../../../../shared/domain/units.ts';
import type { FuelWords } from './fuel-words.ts';

/** "$1.910/L", in gallons where pumps count in them. */
export function priceText(milliPerL: number | null, currency: string | null, { format, rigFormat }: FuelWords): string {
  if (milliPerL === null || currency === null) return '—';
  const unit = rigFormat.volumeUnit;
  const price = (milliPerL * toLitres(1, unit)) / 1_000;
  return `${currencySign(currency, format.locale)}${price.toFixed(3)}/${unit}`;
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

import { currencySign } from './money.ts';
import { toLitres, type VolumeUnit } from './units.ts';

/** "$1.910/L", "$7.230/gal": a price in thousandths of the currency's unit a litre, by what the pump counts in. */
export function priceText(milliPerL: number, currency: string, locale: string, unit: VolumeUnit): string {
  const price = (milliPerL * toLitres(1, unit)) / 1_000;
  return `${currencySign(currency, locale)}${price.toFixed(3)}/${unit}`;
}

import type { Consumption, FuelStats } from '../../contracts/fuel-logs.ts';
import { priceText } from '../price-text.ts';
import { toKm } from '../units.ts';
import type { PamFacts } from './facts.ts';
import { vehicleName } from './resolve-vehicle.ts';
import type { PamLookup, Said } from './said.ts';
import { theName, wordsOf } from './words.ts';

/** What a vehicle uses, towing and solo apart. */
export function sayFuelStats({ vehicleId }: PamLookup<'fuel_stats'>, stats: FuelStats, facts: PamFacts): Said {
  const words = wordsOf(facts);
  const name = theName(vehicleName(facts.rigs, vehicleId));
  const part = (label: string, { litresPer100Km, km }: Consumption) =>
    litresPer100Km === null
      ? []
      : [`${label}: ${words.rig.consumption(litresPer100Km)} over ${words.rig.distance(km)}`];
  const { lastPriceMilliPerL: price, currency, costCentsPer100Km: cost } = stats;
  return {
    label: `Fuel figures of ${name}`,
    lines: [
      ...part('All', stats.all),
      ...part('Towing', stats.towing),
      ...part('Solo', stats.solo),
      ...(price !== null && currency
        ? [`Last price: ${priceText(price, currency, words.format.locale, words.rig.volumeUnit)}`]
        : []),
      ...(cost !== null && currency
        ? [`100 ${facts.distanceUnit} cost ${words.format.money(Math.round(toKm(cost, facts.distanceUnit)), currency)}`]
        : []),
      stats.fills === 1 ? '1 fill' : `${stats.fills} fills`,
    ],
    sentence: sentenceOf(name, stats, words.consumption),
  };
}

function sentenceOf(name: string, { all, towing, solo }: FuelStats, spoken: (value: number) => string): string {
  const parts = [
    towing.litresPer100Km === null ? null : `${spoken(towing.litresPer100Km)} towing`,
    solo.litresPer100Km === null ? null : `${spoken(solo.litresPer100Km)} solo`,
  ].filter((part) => part !== null);
  if (parts.length > 0) return `${capital(name)} uses ${parts.join(' and ')}.`;
  if (all.litresPer100Km !== null) return `${capital(name)} uses ${spoken(all.litresPer100Km)}, towing included.`;
  return `Nothing can be said yet of what ${name} uses. It takes two full tanks with the odometer.`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Averages of a vehicle, litres per 100 km; null where nothing was measured. */
export interface OwnAverages {
  all: { litresPer100Km: number | null };
  towing: { litresPer100Km: number | null };
  solo: { litresPer100Km: number | null };
}

/** Where a trip's consumption is from: typed for the trip, or measured by the vehicle's own fills. */
export type ConsumptionSource = 'trip' | 'towing' | 'solo' | 'all';

export interface TripConsumption {
  litresPer100Km: number;
  source: ConsumptionSource;
}

/**
 * What the trip is reckoned with. Towing needs a figure measured towing: one with solo driving in it would promise kilometres that
 * are not in the tank. Solo is content with the average over everything, which is rather too high. Null: nothing is known.
 */
export function consumptionOf(
  trip: { isTowing: boolean; litresPer100Km: number | null },
  averages: OwnAverages | null,
): TripConsumption | null {
  const { towing, solo, all } = averages ?? {};
  const sources: [ConsumptionSource, number | null | undefined][] = trip.isTowing
    ? [['towing', towing?.litresPer100Km]]
    : [
        ['solo', solo?.litresPer100Km],
        ['all', all?.litresPer100Km],
      ];
  for (const [source, litresPer100Km] of [['trip', trip.litresPer100Km] as const, ...sources]) {
    if (litresPer100Km) return { source, litresPer100Km };
  }
  return null;
}

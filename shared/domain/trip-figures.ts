import { consumptionOf, type OwnAverages, type TripConsumption } from './trip-consumption.ts';
import { estimateFuel, type TripCosts } from './trip-costs.ts';
import type { TripDays } from './trip-days.ts';
import { planRange, type RangeGap, type RangeStop, type RangeVehicle, rangeGap, type TripRange } from './trip-range.ts';

export interface FigureTrip {
  isTowing: boolean;
  litresPer100Km: number | null;
  startFuelL: number | null;
  fuelPriceMilliPerL: number | null;
}

/** What is known of the vehicle: its tank, its averages and the price paid last, in the person's currency. */
export interface FigureFacts {
  vehicle: RangeVehicle | null;
  averages: OwnAverages | null;
  lastPriceMilliPerL: number | null;
}

export interface FuelFigures {
  consumption: TripConsumption | null;
  /** Of the trip, or paid last; null when neither is known. */
  priceMilliPerL: number | null;
  /** What the fuel is reckoned at; null while consumption or price is unknown. */
  fuel: TripCosts['fuel'];
  range: TripRange | null;
  /** What a range wants yet. */
  gap: RangeGap | null;
}

/** How far the fuel of a trip goes and what it costs. */
export function figureFuel(
  trip: FigureTrip,
  stops: readonly RangeStop[],
  days: Pick<TripDays, 'stops' | 'km'>,
  { vehicle, averages, lastPriceMilliPerL }: FigureFacts,
): FuelFigures {
  const consumption = consumptionOf(trip, averages);
  const priceMilliPerL = trip.fuelPriceMilliPerL ?? lastPriceMilliPerL;
  const { startFuelL } = trip;
  return {
    consumption,
    priceMilliPerL,
    fuel: consumption && priceMilliPerL ? estimateFuel(days.km, consumption.litresPer100Km, priceMilliPerL) : null,
    range: planRange(days.stops, stops, { vehicle, consumption, startFuelL }),
    gap: rangeGap(vehicle, consumption, startFuelL),
  };
}

import { useMemo } from 'react';
import type { TripPlan } from '../../../shared/contracts/trips.ts';
import type { Rig } from '../../../shared/contracts/vehicles.ts';
import { sumFills } from '../../../shared/domain/fuel-economy.ts';
import type { TripDays } from '../../../shared/domain/trip-days.ts';
import { type FuelFigures, figureFuel } from '../../../shared/domain/trip-figures.ts';
import { planTrip } from '../../../shared/domain/trip-plan.ts';
import { fuelHistoryQuery } from './fuel-queries.ts';
import { usePendingQuery } from './outbox/use-pending-query.ts';
import { usePersonFormat } from './use-person-format.ts';
import { vehiclesQuery } from './vehicle-queries.ts';

export interface TripFigures extends FuelFigures {
  days: TripDays;
  rig: Rig | null;
}

/** All that is computed of a trip, with what this device has not sent yet, offline too. */
export function useTripFigures(plan: TripPlan | undefined): TripFigures | null {
  const { currency } = usePersonFormat();
  const vehicles = usePendingQuery(vehiclesQuery());
  const vehicleId = plan?.trip.vehicleId ?? null;
  const fills = usePendingQuery({ ...fuelHistoryQuery(vehicleId ?? ''), enabled: vehicleId !== null });
  const days = useMemo(() => plan && planTrip(plan.trip, plan.stops, plan.legs), [plan]);
  const stats = useMemo(
    () => (vehicleId && fills.data ? sumFills(vehicleId, fills.data.fuelLogs) : null),
    [vehicleId, fills.data],
  );
  const rig = vehicles.data?.rigs.find(({ vehicle }) => vehicle.id === vehicleId) ?? null;
  return useMemo(() => {
    if (!plan || !days) return null;
    const lastPriceMilliPerL = stats?.currency === currency ? stats.lastPriceMilliPerL : null;
    const facts = { vehicle: rig?.vehicle ?? null, averages: stats, lastPriceMilliPerL };
    return { days, rig, ...figureFuel(plan.trip, plan.stops, days, facts) };
  }, [plan, days, stats, rig, currency]);
}
